import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { auditJsonSchema } from '../../scripts/generated-files.ts'
import { readAudit } from '../../src/adapters/ledger/audit-format.ts'
import { ledgerRefs } from '../../src/adapters/ledger/ref-names.ts'
import { digest } from '../../src/adapters/tools/digest.ts'
import { type Audit, auditOf } from '../../src/commands/audit.ts'
import { run } from '../../src/commands/run.ts'
import { AUDIT_CHARS_MAX, auditBundle, canonicalJson } from '../../src/domain/history/audit.ts'
import type { DeploymentRecord } from '../../src/domain/history/record.ts'
import { auditText, candidatesText } from '../../src/reports/audit.ts'
import { HOSTILE_FRAGMENTS } from '../support/hostile-text.ts'
import { recordOf } from '../support/ledger-entries.ts'
import { stateOf } from '../support/rollout-states.ts'
import { simulatedWorld, V1, V2 } from '../support/simulated-world.ts'

type Simulated = ReturnType<typeof simulatedWorld>
const refs = ledgerRefs('production')
const HOSTILE_TEXT = HOSTILE_FRAGMENTS.join('\n')

function deploy(simulated: Simulated, version: string) {
  simulated.alive.add('deploy')
  const request = { command: 'deploy' as const, version, base: null, planHash: null }
  return run(simulated.world('deploy'), simulated.policy, request)
}

async function played(isBad: boolean) {
  const simulated = simulatedWorld({ seed: 5 })
  const first = await deploy(simulated, V1)
  if (isBad) simulated.traffic.errorRate = (slot) => (slot === 'blue' ? 0.2 : 0.005)
  const outcome = await deploy(simulated, V2)
  return { simulated, first, outcome }
}

const toolsOf = (simulated: Simulated) => ({
  ledger: simulated.world('audit').ledger,
  digest,
  read: readAudit,
})

async function audited(
  simulated: Simulated,
  name: string,
  kept: string | null = null,
): Promise<Audit> {
  const found = await auditOf(toolsOf(simulated), name, kept)
  if (found.kind !== 'found') throw new Error(`there are ${found.candidates.length}`)
  return found.audit
}

const wrongIn = ({ checks }: Audit) => checks.filter((one) => !one.isGood).map(({ what }) => what)

describe('what is kept of a deployment', () => {
  test('is all that was seen and done, in the published form', async () => {
    const { simulated, outcome } = await played(true)
    expect(outcome.result).toBe('rolled_back')
    const audit = await audited(simulated, V2)
    expect(wrongIn(audit)).toEqual([])
    expect(audit.digest).toBe(outcome.audit?.digest)
    const { bundle } = audit
    expect(bundle).toMatchObject({ result: 'rolled_back', reason: 'metric_harmful', isWhole: true })
    expect(bundle?.windows.length).toBeGreaterThan(0)
    expect(bundle?.windowCount).toBe(bundle?.windows.length)
    expect(bundle?.entries.map(({ kind, what }) => `${kind} ${what}`)).toEqual(
      expect.arrayContaining(['intent stage', 'intent shift to 1 %']),
    )
    expect(bundle?.verdict?.answer).toBe('harmful')
    const validate = new Ajv2020({ strict: false }).compile(auditJsonSchema())
    validate(JSON.parse(outcome.audit?.text ?? ''))
    expect(validate.errors).toBeNull()
  })

  test('stands in the history with steps and verdict, and is found by id, version, commit or number', async () => {
    const { simulated, outcome } = await played(false)
    const { history } = await simulated.world('look').ledger.read()
    const [record] = history
    expect(record?.steps.map(({ percent }) => percent)).toEqual([1, 5, 25])
    expect(record?.verdict).toMatchObject({ answer: 'healthy' })
    const names = [outcome.rollout?.id ?? '', String(record?.deploymentId), V2, V2.slice(0, 7)]
    for (const name of names) {
      expect((await audited(simulated, name)).record.id).toBe(record?.id)
    }
    const text = auditText(record as DeploymentRecord, null, [], null)
    expect(text).toMatch(/steps 1 % .* > 5 % .* > 25 % /)
    expect(text).toContain('judged healthy: errors healthy')
  })

  test('says when a later run ended what another one had begun', async () => {
    const simulated = simulatedWorld({ seed: 5 })
    await deploy(simulated, V1)
    simulated.fault.plan = (call) => {
      if (call.name === 'target.shift') simulated.alive.delete('deploy')
      return call.name === 'target.shift' ||
        (call.name.startsWith('ledger') && !simulated.alive.has('deploy'))
        ? 'before'
        : null
    }
    await deploy(simulated, V2)
    simulated.fault.plan = () => null
    const request = { command: 'reconcile' as const, version: null, base: null, planHash: null }
    simulated.alive.clear()
    simulated.alive.add('later')
    await run(simulated.world('later'), simulated.policy, request)
    const audit = await audited(simulated, V2)
    expect(wrongIn(audit)).toEqual([])
    expect(audit.bundle?.isWhole).toBe(false)
  })

  test('that is not clear is listed, and one that is not there is said', async () => {
    const { simulated } = await played(true)
    simulated.traffic.errorRate = () => 0.005
    await deploy(simulated, V2)
    const found = await auditOf(toolsOf(simulated), V2, null)
    if (found.kind !== 'unclear') throw new Error('two deployments have this version')
    expect(found.candidates).toHaveLength(2)
    expect(candidatesText(V2, found.candidates).split('\n')).toHaveLength(3)
    expect(await auditOf(toolsOf(simulated), 'v9', null)).toEqual({
      kind: 'unclear',
      candidates: [],
    })
  })
})

/** Writes the text in the place of the bundle, as somebody with write access could. */
async function forge(simulated: Simulated, change: (text: string) => string, isThorough: boolean) {
  const { store } = simulated
  const tip = store.tip(refs.audit)
  const text = change(tip?.files['audit.json'] ?? '')
  const oid = await store.write({ parent: null, message: 'forged', files: { 'audit.json': text } })
  await store.move(refs.audit, tip?.oid ?? null, oid)
  const journal = store.tip(refs.journal)
  const lines = (journal?.files['history.jsonl'] ?? '').split('\n')
  const record = JSON.parse(lines[0] ?? '') as DeploymentRecord
  const own = record.audit?.digest ?? ''
  const anchor = { commit: oid, digest: isThorough ? digest(text) : own }
  const files = {
    ...journal?.files,
    'history.jsonl': [JSON.stringify({ ...record, audit: anchor }), ...lines.slice(1)].join('\n'),
  }
  const forged = await store.write({ parent: journal?.oid ?? null, message: 'forged', files })
  await store.move(refs.journal, journal?.oid ?? null, forged)
}

describe('somebody who changes what was kept', () => {
  const changes = {
    'a sample': (text: string) => text.replace(/"bad":\d+/, '"bad":0'),
    'who approved': (text: string) => text.replace('"approvers":[]', '"approvers":["nobody"]'),
    'the outcome': (text: string) => text.replace('"result":"rolled_back"', '"result":"promoted"'),
    'the order of what was done': (text: string) => {
      const bundle = JSON.parse(text) as { entries: unknown[] }
      return canonicalJson({ ...bundle, entries: bundle.entries.toReversed() })
    },
    'all of it': () => '{}',
  }

  test.each(Object.entries(changes))(
    '%s is found by the digest of the journal',
    async (_, change) => {
      const { simulated } = await played(true)
      await forge(simulated, change, false)
      expect(wrongIn(await audited(simulated, V2))).toContain(
        'its text has the digest that the journal names',
      )
    },
  )

  test.each(Object.entries(changes))(
    '%s, and the digest of the journal with it, is found by the digest that people were shown',
    async (_, change) => {
      const { simulated, outcome } = await played(true)
      await forge(simulated, change, true)
      const wrong = wrongIn(await audited(simulated, V2, outcome.audit?.digest ?? ''))
      expect(wrong).toContain('its text has the digest that was kept elsewhere')
    },
  )

  test('what the journal says is found as well', async () => {
    const { simulated } = await played(true)
    await forge(simulated, changes['the outcome'], true)
    const audit = await audited(simulated, V2)
    expect(wrongIn(audit)).toEqual(['the bundle says what the journal says'])
    expect(auditText(audit.record, audit.bundle, audit.checks, audit.digest)).toContain(
      'WRONG: the bundle says what the journal says; they differ in: result',
    )
  })

  test('a bundle that is gone is not taken for a good one', async () => {
    const { simulated } = await played(true)
    const { ledger } = simulated.world('audit')
    const tools = { ...toolsOf(simulated), ledger: { ...ledger, kept: async () => null } }
    const found = await auditOf(tools, V2, null)
    expect(found.kind === 'found' && wrongIn(found.audit)).toEqual(['the bundle is there'])
  })
})

describe('a bundle', () => {
  test('that would be too large is thinned out, and says so', () => {
    const window = {
      stepIndex: 0,
      fromSeconds: 1,
      toSeconds: 2,
      counts: {},
      values: {},
      missing: { errors: 'x'.repeat(2_000) },
    }
    const windows = Array.from({ length: 5_000 }, () => window)
    const entry = {
      atSeconds: 1,
      kind: 'note' as const,
      what: 'x',
      details: { why: 'y'.repeat(400) },
    }
    const entries = Array.from({ length: 5_000 }, () => entry)
    const authority = { approvers: [], gate: [] }
    const bundle = auditBundle(stateOf(), recordOf(), '', authority, {
      windows,
      entries,
      verdict: null,
    })
    expect(canonicalJson(bundle).length).toBeLessThanOrEqual(AUDIT_CHARS_MAX)
    expect(bundle.windowCount).toBe(5_000)
    expect(bundle.windows.length).toBeLessThan(5_000)
  })

  test('is the same text however its keys are ordered', () => {
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'x' })).toBe(
      canonicalJson({ a: 'x', b: [1, { d: null }] }),
    )
  })

  test('full of hostile text is told as lines of plain text', () => {
    const record = { ...recordOf(), version: HOSTILE_TEXT, approvers: [HOSTILE_TEXT] }
    const witnessed = {
      windows: [],
      entries: [
        { atSeconds: 1, kind: 'note' as const, what: HOSTILE_TEXT, details: { why: HOSTILE_TEXT } },
      ],
      verdict: null,
    }
    const bundle = auditBundle(
      stateOf(),
      record,
      HOSTILE_TEXT,
      { approvers: [HOSTILE_TEXT], gate: [] },
      witnessed,
    )
    const text = auditText(
      record,
      bundle,
      [{ what: HOSTILE_TEXT, isGood: false, found: HOSTILE_TEXT }],
      null,
    )
    for (const line of text.split('\n')) {
      expect(line).not.toMatch(/^\s*(::|##\[)/)
      expect(line).not.toContain('\u001b')
    }
  })
})
