import { imageParts, isFloating, majorChange } from './container-image.ts'
import { added, type Edit, edit } from './edit.ts'

/** One instruction of a Dockerfile, with its lines joined. */
export type Instruction = { readonly name: string; readonly args: string }

/** Dangerous edits of a Dockerfile. null = the file was not there. */
export function dockerfileEdits(
  before: readonly Instruction[] | null,
  after: readonly Instruction[] | null,
): Edit[] {
  if (after === null) return []
  const old = before ?? []
  return [
    ...baseEdits(old, after),
    ...(before === null ? [] : lostEdits(old, after)),
    ...added(downloadsIn(old), downloadsIn(after)).map((what) =>
      edit('unchecked-download', `it now runs what it downloads: ${what}`),
    ),
  ]
}

/** Images that a build starts from; names of earlier stages are no images. */
function basesOf(instructions: readonly Instruction[]): string[] {
  const stages = new Set<string>(['scratch'])
  const found: string[] = []
  for (const { name, args } of instructions) {
    if (name !== 'FROM') continue
    const words = args.split(/\s+/).filter((word) => !word.startsWith('--'))
    const [image = '', as = '', stage] = words
    if (!stages.has(image.toLowerCase())) found.push(image)
    if (as.toUpperCase() === 'AS' && stage !== undefined) stages.add(stage.toLowerCase())
  }
  return found
}

function baseEdits(before: readonly Instruction[], after: readonly Instruction[]): Edit[] {
  const old = basesOf(before)
  return added(old, basesOf(after)).flatMap((image) => {
    const same = old.find((one) => imageParts(one).name === imageParts(image).name)
    const major = same === undefined ? null : majorChange(same, image)
    return [
      ...(isFloating(image) && (same === undefined || !isFloating(same))
        ? [
            edit(
              'image-floating',
              `it starts from ${image}, which is another image each time it is pulled`,
            ),
          ]
        : []),
      ...(major === null ? [] : [edit('image-major', major.what)]),
      ...(same === undefined && old.length > 0
        ? [edit('image-replaced', `it now starts from ${image}`)]
        : []),
    ]
  })
}

/** What the last stage, which is the one that runs, no longer says. */
function lostEdits(before: readonly Instruction[], after: readonly Instruction[]): Edit[] {
  const user = userOf(after)
  const isRoot = user === null || /^(?:root|0)(?::|$)/.test(user)
  const old = userOf(before)
  const wasRoot = old === null || /^(?:root|0)(?::|$)/.test(old)
  return [
    ...(isRoot && !wasRoot ? [edit('privileged', `it runs as root: USER ${old} is gone`)] : []),
    ...(hasHealthCheck(before) && !hasHealthCheck(after)
      ? [edit('probe-removed', 'it no longer has a HEALTHCHECK')]
      : []),
  ]
}

function lastStage(instructions: readonly Instruction[]): readonly Instruction[] {
  return instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM') + 1)
}

function userOf(instructions: readonly Instruction[]): string | null {
  return (
    lastStage(instructions)
      .findLast(({ name }) => name === 'USER')
      ?.args.trim() ?? null
  )
}

function hasHealthCheck(instructions: readonly Instruction[]): boolean {
  const last = lastStage(instructions).findLast(({ name }) => name === 'HEALTHCHECK')
  return last !== undefined && !/^NONE$/i.test(last.args.trim())
}

const DOWNLOAD_CHARS_MAX = 100

function downloadsIn(instructions: readonly Instruction[]): string[] {
  return instructions
    .filter(
      ({ name, args }) =>
        name === 'RUN' && /\b(?:curl|wget)\b[^|;&]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/.test(args),
    )
    .map(({ args }) => args.slice(0, DOWNLOAD_CHARS_MAX))
}
