import type { JudgeWindow } from '../../verdict.ts'
import { failedCheck, judgeChecks } from '../threshold/flagger.ts'
import { type PeerFinding, type PeerQuestion, windowsMissing } from './peer-finding.ts'
import type { FlaggerRules } from './peer-rule.ts'
import {
  heardWindows,
  measuredWindows,
  measurementWindows,
  newestOf,
  pointIn,
  seriesVerdict,
  shown,
} from './points.ts'

/**
 * Flagger's rule: at every interval all metrics are checked, failed checks of the whole rollout add up, and at
 * `threshold` of them the candidate is taken back. No data is a failed check, and in a bake none. A step is left when its newest
 * check passed; how many of them it needs is the policy's `windowsMin`, where Flagger goes on after one.
 */
export function askFlagger(
  rules: FlaggerRules,
  { policy, windows, step }: PeerQuestion,
): PeerFinding {
  const names = rules.metrics.map(({ name }) => name)
  const checks = measurementWindows(windows, rules.intervalSeconds)
  const series = rules.metrics.map(({ name, range }) => {
    const heard = new Set(heardWindows(checks, name, step))
    const silent = (window: JudgeWindow) => (heard.has(window) ? null : (range.min ?? range.max))
    const values = checks.map((window) => pointIn(window, name)?.canary ?? silent(window))
    return { name, range, values }
  })
  const { phase, reason, decidedAtCheck } = judgeChecks(series, rules.threshold)
  const at = decidedAtCheck ?? checks.length - 1
  const rows = series.map(({ name, range, values }) => {
    const why = failedCheck(range, values[at] ?? null)
    const isDecisive = phase === 'Failed' && why !== null
    const answer = isDecisive ? 'harmful' : why === null ? 'healthy' : 'inconclusive'
    const value = newestOf(windows, name)
    const found = why ?? (value === null ? 'no value yet' : `${shown(value)} is within its range`)
    return seriesVerdict({ name, answer, value, explanation: `${name}: ${found}.` })
  })
  const windowCount = names.length === 0 ? 0 : measuredWindows(windows, names, step.index)
  if (phase === 'Failed') {
    const decidedBy = rows.find(({ answer }) => answer === 'harmful')?.name ?? null
    return {
      answer: 'harmful',
      decidedBy,
      metrics: rows,
      windowCount,
      missing: '',
      summary: reason,
    }
  }
  const newest = checks.at(-1)
  const doubts = [
    names.length === 0 ? 'a metric to judge by' : '',
    newest?.stepIndex === step.index ? '' : 'a check in this step',
    windowsMissing(windowCount, policy.windowsMin),
    ...rows
      .filter(({ answer }) => answer !== 'healthy')
      .map(({ name }) => `a check of ${name} that passes`),
  ].filter((text) => text !== '')
  const answer = doubts.length === 0 ? 'healthy' : 'inconclusive'
  return {
    answer,
    decidedBy: null,
    metrics: rows,
    windowCount,
    missing: doubts.join('; '),
    summary: reason,
  }
}
