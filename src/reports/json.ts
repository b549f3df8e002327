import type { Outcome, RolloutOutcome } from '../domain/outcome.ts'
import type { PullRequest, Range } from '../domain/range/range.ts'
import type { Risk } from '../domain/risk.ts'
import type { Forecast } from '../domain/risk-model/forecast.ts'
import { groupSums } from '../domain/risk-model/model.ts'

/** Entries of each list in the JSON outcome; the counts beside them are always whole. */
export const JSON_LIST_MAX = 100

/** Longest text in the JSON outcome, in UTF-16 units. */
export const JSON_TEXT_UNITS_MAX = 2_000

/** The outcome as programs read it; what `outcomeJson` answers. */
export type OutcomeJson = ReturnType<typeof outcomeJson>

/**
 * The machine-readable outcome: the names of the type, lists bounded, counts whole. `range.commits` is
 * the number of commits and `range.commitList` the newest of them. Texts are raw (JSON is data); print
 * the whole with `jsonLine`. Addresses of authors are left out, since logs may be public.
 */
export function outcomeJson(outcome: Outcome) {
  return {
    schemaVersion: outcome.schemaVersion,
    command: outcome.command,
    environment: textOf(outcome.environment),
    result: outcome.result,
    reason: outcome.reason,
    detail: textOf(outcome.detail),
    advice: textOf(outcome.advice),
    version: textOf(outcome.version),
    range: outcome.range === null ? null : rangeJson(outcome.range),
    pullRequestCount: outcome.pullRequests.length,
    pullRequests: outcome.pullRequests.slice(0, JSON_LIST_MAX).map(pullRequestJson),
    risk: outcome.risk === null ? null : riskJson(outcome.risk),
    ramp: outcome.ramp,
    power: outcome.power ?? null,
    planHash: outcome.planHash,
    diagnoses: (outcome.diagnoses ?? []).slice(0, JSON_LIST_MAX).map((diagnosis) => ({
      ...diagnosis,
      subject: textOf(diagnosis.subject),
      what: textOf(diagnosis.what),
      fix: textOf(diagnosis.fix),
    })),
    gate: (outcome.gate ?? []).map(({ rule, objection, what, isOverridable }) => ({
      rule,
      isOpen: objection === null,
      reason: objection?.reason ?? null,
      what: textOf(what),
      isOverridable,
    })),
    approvers: outcome.approvers.slice(0, JSON_LIST_MAX).map(textOf),
    rollout: outcome.rollout === null ? null : rolloutJson(outcome.rollout),
    deployment: outcome.deployment,
    audit:
      outcome.audit == null ? null : { commit: outcome.audit.commit, digest: outcome.audit.digest },
    warnings: outcome.warnings.slice(0, JSON_LIST_MAX).map(textOf),
    startedAtSeconds: outcome.startedAtSeconds,
    endedAtSeconds: outcome.endedAtSeconds,
  }
}

function rangeJson(range: Range) {
  return {
    base: range.base,
    head: range.head,
    direction: range.direction,
    commits: range.commitCount,
    merges: range.mergeCount,
    reverts: range.revertCount,
    commitsTakenAway: range.commitsTakenAway,
    authors: range.authorCount,
    files: range.fileCount,
    linesAdded: range.linesAdded,
    linesDeleted: range.linesDeleted,
    renames: range.renameCount,
    binaries: range.binaryCount,
    oldestCommittedAtSeconds: range.oldestCommittedAtSeconds,
    newestCommittedAtSeconds: range.newestCommittedAtSeconds,
    isTruncated: range.isTruncated,
    paths: range.paths.slice(0, JSON_LIST_MAX).map(textOf),
    commitList: range.commits.slice(0, JSON_LIST_MAX).map((commit) => ({
      sha: commit.sha,
      author: textOf(commit.author.name),
      coAuthors: commit.coAuthors.slice(0, JSON_LIST_MAX).map((person) => textOf(person.name)),
      committedAtSeconds: commit.committedAtSeconds,
      subject: textOf(commit.subject),
      isMerge: commit.isMerge,
      reverts: commit.reverts,
      files: commit.fileCount,
      linesAdded: commit.linesAdded,
      linesDeleted: commit.linesDeleted,
    })),
    authorList: range.authors
      .slice(0, JSON_LIST_MAX)
      .map(({ person, commitCount }) => ({ name: textOf(person.name), commits: commitCount })),
    fileList: range.files.slice(0, JSON_LIST_MAX).map((file) => ({
      ...file,
      path: textOf(file.path),
      previousPath: file.previousPath === null ? null : textOf(file.previousPath),
    })),
  }
}

function pullRequestJson(pullRequest: PullRequest) {
  return {
    number: pullRequest.number,
    title: textOf(pullRequest.title),
    author: textOf(pullRequest.author),
    url: textOf(pullRequest.url),
    labels: pullRequest.labels.slice(0, JSON_LIST_MAX).map(textOf),
    commits: pullRequest.commits.length,
    commitList: pullRequest.commits.slice(0, JSON_LIST_MAX),
  }
}

function riskJson(risk: Risk) {
  return {
    ...risk,
    forecast: risk.forecast === null ? null : forecastJson(risk.forecast),
    findings: risk.findings.slice(0, JSON_LIST_MAX).map((finding) => ({
      ...finding,
      what: textOf(finding.what),
      why: textOf(finding.why),
      advice: textOf(finding.advice),
      evidence: finding.evidence.slice(0, JSON_LIST_MAX).map((evidence) => ({
        ...evidence,
        text: textOf(evidence.text),
        path: evidence.path === null ? null : textOf(evidence.path),
      })),
    })),
  }
}

/** The numbers, and the suspects with what moves them by group. */
function forecastJson({ suspects, ...numbers }: Forecast) {
  return {
    ...numbers,
    suspects: suspects.map(({ sha, defect, revert, contributions, revertContributions }) => ({
      sha,
      defect,
      rollback: revert,
      contributions: groupSums(contributions),
      rollbackContributions: groupSums(revertContributions),
    })),
  }
}

function rolloutJson(rollout: RolloutOutcome) {
  return {
    ...rollout,
    evidence: (rollout.evidence ?? []).slice(-JSON_LIST_MAX),
    timelineCount: rollout.timeline.length,
    timeline: rollout.timeline
      .slice(-JSON_LIST_MAX)
      .map((entry) => ({ ...entry, text: textOf(entry.text) })),
  }
}

/** Never splits a pair of surrogates: a half one at the cut becomes the replacement character. */
function textOf(text: string): string {
  return text.slice(0, JSON_TEXT_UNITS_MAX).toWellFormed()
}
