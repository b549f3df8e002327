import { type Background, knownValue } from '../background.ts'
import type { Edit } from '../edits/edit.ts'
import type { EditTopic, FileEdits } from '../edits/file-edits.ts'
import { worstReversibility } from '../reversibility.ts'
import { EVIDENCE_MAX, type Finding, type Reversibility } from '../risk.ts'
import { countText } from './evidence.ts'

type Found = { readonly file: FileEdits; readonly edit: Edit }

const WORST_FIRST: readonly Reversibility[] = ['no', 'with_care', 'yes']
/** Rules that are named in one line. */
const RULES_MAX = 6

/** The finding of a factor that reads what was done inside files. Without weight: no data on it. */
export function editsFinding(
  background: Background,
  topic: EditTopic,
  words: Pick<Finding, 'factor' | 'why' | 'advice'> & { readonly of: string },
): Finding | null {
  const found = (knownValue(background.edits) ?? [])
    .filter((file) => file.topic === topic)
    .flatMap((file): Found[] =>
      file.found.isRead ? file.found.edits.map((edit) => ({ file, edit })) : [],
    )
    .sort((a, b) => rank(a) - rank(b))
  if (found.length === 0) return null
  const { of, ...rest } = words
  return {
    ...rest,
    what: `${countText(found.length, 'edit')} of ${of} to look at: ${rulesText(found)}`,
    logOdds: 0,
    evidence: found.slice(0, EVIDENCE_MAX).map(({ file, edit }) => ({
      text: edit.what,
      commit: file.commit,
      path: file.path,
      ...(edit.line === undefined ? {} : { line: edit.line }),
    })),
    evidenceCount: found.length,
    reversibility: worstReversibility(found.map(({ edit }) => edit.reversibility)),
  }
}

function rank({ edit }: Found): number {
  return WORST_FIRST.indexOf(edit.reversibility)
}

/** "probe removed, replicas lowered (2)". */
function rulesText(found: readonly Found[]): string {
  const counts = new Map<string, number>()
  for (const { edit } of found) counts.set(edit.rule, (counts.get(edit.rule) ?? 0) + 1)
  const all = [...counts].map(
    ([rule, count]) => `${rule.replaceAll('-', ' ')}${count === 1 ? '' : ` (${count})`}`,
  )
  const more = all.length - RULES_MAX
  return [...all.slice(0, RULES_MAX), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
