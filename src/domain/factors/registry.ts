import { authors } from './authors.ts'
import { batch } from './batch.ts'
import { binaries } from './binaries.ts'
import { checks } from './checks.ts'
import { configuration } from './configuration.ts'
import { configurationEdits } from './configuration-edits.ts'
import { dependencies } from './dependencies.ts'
import { dependencyEdits } from './dependency-edits.ts'
import { directCommits } from './direct-commits.ts'
import type { Factor } from './factor.ts'
import { firstDeployment } from './first-deployment.ts'
import { hotFixes } from './hot-fixes.ts'
import { infrastructure } from './infrastructure.ts'
import { infrastructureEdits } from './infrastructure-edits.ts'
import { interfaceEdits } from './interface-edits.ts'
import { licenses } from './licenses.ts'
import { migrationEdits } from './migration-edits.ts'
import { migrations } from './migrations.ts'
import { newcomers } from './newcomers.ts'
import { notAvailable } from './not-available.ts'
import { objections } from './objections.ts'
import { ownersNotAsked } from './owners-not-asked.ts'
import { reapplied } from './reapplied.ts'
import { reverts } from './reverts.ts'
import { secrets } from './secrets.ts'
import { selfMerged } from './self-merged.ts'
import { size } from './size.ts'
import { spread } from './spread.ts'
import { staleApprovals } from './stale-approvals.ts'
import { tests } from './tests.ts'
import { unfinished } from './unfinished.ts'
import { unreadFiles } from './unread-files.ts'
import { unreviewed } from './unreviewed.ts'
import { vulnerabilities } from './vulnerabilities.ts'
import { waiting } from './waiting.ts'
import { weekday } from './weekday.ts'
import { workflowEdits } from './workflow-edits.ts'
import { workflows } from './workflows.ts'

/** Every factor there is. Findings of the same weight are shown in this order. */
export const FACTORS: readonly Factor[] = [
  size,
  spread,
  batch,
  dependencies,
  dependencyEdits,
  vulnerabilities,
  licenses,
  migrations,
  migrationEdits,
  workflows,
  workflowEdits,
  infrastructure,
  infrastructureEdits,
  interfaceEdits,
  configuration,
  configurationEdits,
  secrets,
  reverts,
  reapplied,
  unfinished,
  checks,
  objections,
  staleApprovals,
  selfMerged,
  unreviewed,
  ownersNotAsked,
  directCommits,
  hotFixes,
  tests,
  binaries,
  authors,
  newcomers,
  firstDeployment,
  waiting,
  weekday,
  unreadFiles,
  notAvailable,
]
