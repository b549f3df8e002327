import { describe, expect, test } from '@jest/globals'
import { known, NOTHING_ASKED } from '../../../src/domain/background.ts'
import { type Edit, edit } from '../../../src/domain/edits/edit.ts'
import type { EditTopic, FileEdits } from '../../../src/domain/edits/file-edits.ts'
import { configurationEdits } from '../../../src/domain/factors/configuration-edits.ts'
import type { Factor } from '../../../src/domain/factors/factor.ts'
import { infrastructureEdits } from '../../../src/domain/factors/infrastructure-edits.ts'
import { secrets } from '../../../src/domain/factors/secrets.ts'
import { unreadFiles } from '../../../src/domain/factors/unread-files.ts'
import { workflowEdits } from '../../../src/domain/factors/workflow-edits.ts'
import { filesByKind } from '../../../src/domain/range/path-kind.ts'
import { DEFAULT_RISK_LEVELS, EVIDENCE_MAX } from '../../../src/domain/risk.ts'
import { assessRisk } from '../../../src/domain/risk-score.ts'
import { rangeTouching, shaOf } from '../../support/ranges.ts'

const RANGE = rangeTouching('infra/main.tf')

function fileWith(topic: EditTopic, path: string, ...edits: Edit[]): FileEdits {
  return { path, topic, commit: shaOf(1), found: { isRead: true, edits } }
}

function find(factor: Factor, ...files: FileEdits[]) {
  return factor.find(RANGE, filesByKind(RANGE), { ...NOTHING_ASKED, edits: known(files) })
}

describe('edits inside files', () => {
  test('are told with the worst first, counted by rule, and decide whether it can be taken back', () => {
    const files = [
      fileWith(
        'infrastructure',
        'k8s/a.yaml',
        edit('probe-removed', 'no probe'),
        edit('probe-removed', 'no probe either'),
      ),
      fileWith('infrastructure', 'infra/main.tf', edit('data-replaced', 'made anew', 'no')),
      fileWith('workflow', '.github/workflows/ci.yml', edit('secret-used', 'uses A')),
    ]
    expect(find(infrastructureEdits, ...files)).toMatchObject({
      what: '3 edits of infrastructure to look at: data replaced, probe removed (2)',
      logOdds: 0,
      reversibility: 'no',
      evidenceCount: 3,
      evidence: [
        { text: 'made anew', path: 'infra/main.tf', commit: shaOf(1) },
        { text: 'no probe', path: 'k8s/a.yaml' },
        { text: 'no probe either', path: 'k8s/a.yaml' },
      ],
    })
    expect(find(workflowEdits, ...files)).toMatchObject({ evidenceCount: 1, reversibility: 'yes' })
  })

  test('are bounded in what is shown, never in what is counted', () => {
    const edits = Array.from({ length: 50 }, (_, n) => edit(`rule-${n}`, `edit ${n}`))
    const finding = find(workflowEdits, fileWith('workflow', 'a.yml', ...edits))
    expect(finding?.evidence).toHaveLength(EVIDENCE_MAX)
    expect(finding?.what).toMatch(/^50 edits .* rule 5, 44 more$/)
  })

  test('are silent when there are none, and when nothing was read', () => {
    expect(find(workflowEdits, fileWith('workflow', 'a.yml'))).toBeNull()
    expect(workflowEdits.find(RANGE, filesByKind(RANGE), NOTHING_ASKED)).toBeNull()
  })

  test('that cannot be taken back make the level at least high', () => {
    const levels = { medium: 0.97, high: 0.98, critical: 0.99 }
    const file = fileWith('infrastructure', 'infra/main.tf', edit('data-replaced', 'anew', 'no'))
    const background = { ...NOTHING_ASKED, edits: known([file]) }
    expect(assessRisk(RANGE, { levels }, background)).toMatchObject({
      level: 'high',
      reversibility: 'no',
    })
    const risk = assessRisk(RANGE, { levels: DEFAULT_RISK_LEVELS }, background)
    expect(risk.findings[0]?.factor).toBe('infrastructure-edits')
    expect(assessRisk(RANGE, { levels: DEFAULT_RISK_LEVELS }).reversibility).toBe('with_care')
  })
})

test('secrets are told by where they are', () => {
  const file = fileWith('secret', '.env', edit('secret-added', 'line 2 looks like a token of npm'))
  expect(find(secrets, file)).toMatchObject({
    what: '1 possible secret in new lines',
    evidence: [{ text: 'line 2 looks like a token of npm', path: '.env' }],
  })
  expect(find(configurationEdits, file)).toBeNull()
})

test('a file that could not be read is told with its reason', () => {
  const file: FileEdits = {
    ...fileWith('infrastructure', 'infra/main.tf'),
    found: { isRead: false, why: 'line 1: a block that never ends' },
  }
  expect(find(unreadFiles, file, { ...file, topic: 'secret' })).toMatchObject({
    what: '1 file that could not be read',
    evidence: [{ text: 'line 1: a block that never ends', path: 'infra/main.tf' }],
  })
  expect(find(unreadFiles, fileWith('workflow', 'a.yml'))).toBeNull()
  expect(find(infrastructureEdits, file)).toBeNull()
})
