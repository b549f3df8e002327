import type { Override } from '../domain/gate/gate.ts'
import type { Links } from '../domain/outcome.ts'
import type { Announcer } from '../ports/announcer.ts'
import type { Approvals } from '../ports/approvals.ts'
import type { ChangeSource } from '../ports/change-source.ts'
import type { ChecksSource } from '../ports/checks.ts'
import type { Clock } from '../ports/clock.ts'
import type { CommitHistory } from '../ports/commit-history.ts'
import type { DependencyReviews } from '../ports/dependency-reviews.ts'
import type { Deployments } from '../ports/deployments.ts'
import type { EditFinder } from '../ports/edit-finder.ts'
import type { EnvironmentProtection } from '../ports/environment-protection.ts'
import type { FileContents } from '../ports/file-contents.ts'
import type { Incidents } from '../ports/incidents.ts'
import type { Holder, Ledger } from '../ports/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { MetricSource } from '../ports/metrics.ts'
import type { Notifier } from '../ports/notifier.ts'
import type { Observer } from '../ports/observer.ts'
import type { PullRequests } from '../ports/pull-requests.ts'
import type { Reviews } from '../ports/reviews.ts'
import type { Target } from '../ports/target.ts'
import type { Moment } from './moment.ts'

/** What it takes to read a range and to tell people. Parts that a place does not have are null. */
export type AssessWorld = {
  readonly changes: ChangeSource
  readonly commitHistory: CommitHistory
  readonly contents: FileContents
  readonly edits: EditFinder
  readonly pullRequests: PullRequests | null
  readonly reviews: Reviews | null
  readonly checks: ChecksSource | null
  readonly dependencyReviews: DependencyReviews | null
  readonly deployments: Deployments | null
  readonly approvals: Approvals | null
  readonly protection: EnvironmentProtection | null
  readonly announcer: Announcer
  /** Left out = nobody outside GitHub is told. */
  readonly notifier?: Notifier
  /** Opens the metric sources for a look at the traffic of now; left out = there are none. */
  readonly openSources?: () => Promise<ReadonlyMap<string, MetricSource>>
  /** Left out = nobody opens issues. */
  readonly incidents?: Incidents
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  /** SHA-256 in hexadecimal digits. */
  readonly digest: (text: string) => string
  readonly links: Links
}

/** What it takes to change an environment. */
export type World = AssessWorld & {
  readonly target: Target
  /** Metric sources by the name that the configuration gives them. */
  readonly sources: ReadonlyMap<string, MetricSource>
  readonly observer: Observer
  /** Aborted when the run is cancelled: stop going forward, take back, report. */
  readonly stop: AbortSignal
  readonly holder: Holder
  /** When the lock was asked for that this run holds; left out = it holds none. */
  readonly heldSince?: Moment
}

/** What the user asked for in this run. */
export type Request = {
  /** Branch, tag or commit to deploy, as the user wrote it. */
  readonly version: string
  /** Overrides the last successful deployment as the base; null = that one. */
  readonly base: string | null
  /** Refuse every other plan; null = whatever the plan is. */
  readonly planHash: string | null
  /** Goes past the rules of the gate that allow it; null or left out = past none. */
  readonly override?: Override | null
}
