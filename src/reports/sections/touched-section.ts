import type { Links } from '../../domain/outcome.ts'
import { filesByKind, type KindedFile } from '../../domain/range/path-kind.ts'
import type { PathKind } from '../../domain/range/path-kinds.ts'
import type { Range } from '../../domain/range/range.ts'
import { markdownCode } from '../escape.ts'
import { fileUrl, link } from '../links.ts'
import { countText, numberText } from '../words.ts'

/** Files that are named of each area; the finding of the area has its evidence. */
const FILES_MAX = 3
const PATH_CHARS_MAX = 100

/** What a reviewer asks about, what is hardest to take back first. */
const AREAS: readonly { readonly title: string; readonly kinds: readonly PathKind[] }[] = [
  { title: 'Database migrations', kinds: ['migration'] },
  { title: 'Infrastructure', kinds: ['infrastructure'] },
  { title: 'Workflows and permissions', kinds: ['workflow'] },
  { title: 'Dependencies', kinds: ['manifest', 'lockfile'] },
  { title: 'Configuration', kinds: ['configuration'] },
  { title: 'Source', kinds: ['source'] },
  { title: 'Tests', kinds: ['tests'] },
]

/** Which areas the range touches, and which it leaves alone; '' without files. */
export function touchedSection(range: Range, links: Links): string {
  if (range.files.length === 0) return ''
  const byKind = filesByKind(range)
  const areas = AREAS.map(({ title, kinds }) => ({
    title,
    files: kinds.flatMap((kind) => byKind[kind]),
  }))
  const lines = areas
    .filter(({ files }) => files.length > 0)
    .map(({ title, files }) => `- **${title}**: ${filesText(files, links)}`)
  const untouched = areas.filter(({ files }) => files.length === 0)
  const rest = untouched.map(({ title }) => title.toLowerCase()).join(', ')
  const kept = range.isTruncated ? 'Of the files that are kept, ' : ''
  return [
    '#### What it touches',
    lines.join('\n'),
    rest === '' ? '' : `${kept === '' ? 'Not touched' : `${kept}not touched`}: ${rest}.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function filesText(files: readonly KindedFile[], links: Links): string {
  const shown = files
    .slice(0, FILES_MAX)
    .map(({ file }) =>
      link(
        markdownCode(file.path, PATH_CHARS_MAX),
        fileUrl(links.repository, file.newestCommit, file.path),
      ),
    )
  const more = files.length - shown.length
  const named = more > 0 ? [...shown, `and ${numberText(more)} more`] : shown
  return `${countText(files.length, 'file')}: ${named.join(', ')}`
}
