import { expect, test } from '@jest/globals'
import { judgeDeployment } from '../../../src/domain/backtest/judged-deployment.ts'
import type { JudgeWindow } from '../../../src/domain/verdict.ts'
import { recordOf } from '../../support/ledger-entries.ts'
import { simulatedPolicy } from '../../support/simulated-policy.ts'

const STEPS = [
  { percent: 5, fromSeconds: 0, toSeconds: 600 },
  { percent: 100, fromSeconds: 600, toSeconds: 630 },
]

function windows(count: number, canaryBad: number): JudgeWindow[] {
  return Array.from({ length: count }, (_, i) => ({
    stepIndex: 0,
    fromSeconds: i * 30,
    toSeconds: i * 30 + 30,
    counts: {
      errors: {
        canary: { bad: canaryBad, total: 750 },
        stable: { bad: 70, total: 14_250 },
      },
    },
    values: {},
    missing: {},
  }))
}

test('a deployment that was promoted and would be taken back today', () => {
  const record = recordOf({ steps: STEPS, result: 'promoted' })
  const judged = judgeDeployment(simulatedPolicy(), record, windows(20, 40))
  expect(judged).toMatchObject({
    version: 'v2',
    result: 'promoted',
    windowCount: 20,
    answer: 'harmful',
    decidedBy: 'errors',
    peers: { kayenta: 5, argo: 4, flagger: 5 },
  })
  expect(judged.minutesToRollback).toBeLessThan(4)
  expect(judged.harmed).toBeGreaterThan(36)
  expect(judged.harmed).toBeLessThan(37 * 8)
})

test('one that was good, by every judge', () => {
  const judged = judgeDeployment(simulatedPolicy(), recordOf({ steps: STEPS }), windows(40, 3))
  expect(judged).toMatchObject({
    answer: 'healthy',
    minutesToRollback: null,
    decidedBy: null,
    harmed: 0,
    peers: { kayenta: null, argo: null, flagger: null },
  })
})

test('one that nobody remembers is not judged', () => {
  const forgotten = windows(3, 0).map((window) => ({ ...window, counts: { errors: null } }))
  const judged = judgeDeployment(simulatedPolicy(), recordOf({ steps: STEPS }), forgotten)
  expect(judged).toMatchObject({ windowCount: 0, answer: 'inconclusive', minutesToRollback: null })
  expect(judgeDeployment(simulatedPolicy(), recordOf({ steps: STEPS }), []).windowCount).toBe(0)
})

test('minutes are those of its windows, which are longer in a long deployment', () => {
  const long = windows(20, 40).map((window, i) => ({
    ...window,
    fromSeconds: i * 90,
    toSeconds: i * 90 + 90,
  }))
  const record = recordOf({ steps: STEPS })
  const usual = judgeDeployment(simulatedPolicy(), record, windows(20, 40))
  const judged = judgeDeployment(simulatedPolicy(), record, long)
  expect(judged.minutesToRollback).toBe(3 * (usual.minutesToRollback ?? 0))
  // Three windows of a minute and a half are nearest to the five minutes after which Kayenta's rule looks.
  expect(judged.peers).toEqual({ kayenta: 4.5, argo: 6, flagger: 7.5 })
})
