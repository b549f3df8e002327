import { expect, test } from '@jest/globals'
import { stepNow } from '../../../src/domain/rollout/step-now.ts'
import { stateOf } from '../../support/rollout-states.ts'

const BEGAN = 100_000

test.each([
  ['before the first step', { stepIndex: 0, stepStartedAtSeconds: 0 }, 1_800],
  ['at the begin of the second', { stepIndex: 1, stepStartedAtSeconds: BEGAN }, 1_200 - 100],
  ['paused meanwhile', { stepIndex: 1, stepStartedAtSeconds: BEGAN, pausedSeconds: 60 }, 1_160],
  ['longer than the step may hold', { stepIndex: 1, stepStartedAtSeconds: BEGAN - 9_000 }, 600],
  ['at the last step', { stepIndex: 2, stepStartedAtSeconds: BEGAN }, 500],
])('the time left %s', (_, change, secondsLeftMax) => {
  const state = stateOf(change)
  expect(stepNow(state, BEGAN + 100)).toEqual({ index: state.stepIndex, secondsLeftMax })
})
