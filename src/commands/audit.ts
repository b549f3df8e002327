import { type AuditBundle, type AuditCheck, checksAgainstRecord } from '../domain/history/audit.ts'
import { recordsNamed } from '../domain/history/find-record.ts'
import type { DeploymentRecord } from '../domain/history/record.ts'
import type { Ledger } from '../ports/ledger.ts'

/** What an audit of one deployment found. */
export type Audit = {
  readonly record: DeploymentRecord
  /** Null when it is not there, or is none. */
  readonly bundle: AuditBundle | null
  readonly checks: readonly AuditCheck[]
  /** The digest that was found; what somebody kept elsewhere can be compared with it. */
  readonly digest: string | null
}

/** The deployment that was meant; `others` when there is more than one, or none. */
export type Audited =
  | { readonly kind: 'found'; readonly audit: Audit }
  | { readonly kind: 'unclear'; readonly candidates: readonly DeploymentRecord[] }

export type AuditTools = {
  readonly ledger: Ledger
  readonly digest: (text: string) => string
  readonly read: (text: string) => AuditBundle | null
}

/**
 * Holds the bundle of a deployment against all that it must agree with: the digest that the journal names,
 * what the journal says of the deployment, and a digest that was kept outside of the ledger, if there is one.
 */
export async function auditOf(
  { ledger, digest, read }: AuditTools,
  name: string,
  digestKept: string | null,
): Promise<Audited> {
  const { history } = await ledger.read()
  const candidates = recordsNamed(history, name)
  const [record] = candidates
  if (record === undefined || candidates.length > 1) return { kind: 'unclear', candidates }
  const text = record.audit === null ? null : await ledger.kept(record.audit)
  if (record.audit === null || text === null) {
    const found =
      record.audit === null
        ? 'the journal names no bundle for it'
        : `the commit ${record.audit.commit} is not there`
    const check = { what: 'the bundle is there', isGood: false, found }
    return { kind: 'found', audit: { record, bundle: null, checks: [check], digest: null } }
  }
  const seen = digest(text)
  const bundle = read(text)
  const checks = [
    { what: 'the bundle is there', isGood: true, found: '' },
    sameDigest('its text has the digest that the journal names', seen, record.audit.digest),
    {
      what: 'it has the form of a bundle',
      isGood: bundle !== null,
      found: bundle === null ? 'it can not be read as one' : '',
    },
    ...(bundle === null ? [] : [checksAgainstRecord(bundle, record)]),
    ...(digestKept === null
      ? []
      : [sameDigest('its text has the digest that was kept elsewhere', seen, digestKept)]),
  ]
  return { kind: 'found', audit: { record, bundle, checks, digest: seen } }
}

function sameDigest(what: string, seen: string, wanted: string): AuditCheck {
  const isGood = seen === wanted.toLowerCase()
  return { what, isGood, found: isGood ? '' : `it comes to ${seen}` }
}
