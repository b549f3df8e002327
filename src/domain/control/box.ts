/** Which deployment a checkbox takes back. It stands in a hidden line above the box. */
export type Box = {
  readonly environment: string
  /** Of the rollout that the box was written for: once another one is current, the box is void. */
  readonly rolloutId: string
  readonly deploymentId: number | null
}

/** A name inside a hidden line: percent-encoded, with every dash that could help to end the line. */
export function markerName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/-(?=-|$)|^-/gu, '%2D')
}

const MARKER =
  /^<!-- slipway-box environment=([\w.!~*'()%-]{1,2400}) rollout=(\w{1,64}) deployment=(\d{1,15}|none) -->$/u
const OPEN = '- [ ] '
const TICKED = /^- \[[xX]\] /u

/** The hidden line; null when the id is none that Slipway makes. */
export function boxMarker({ environment, rolloutId, deploymentId }: Box): string | null {
  const line = `<!-- slipway-box environment=${markerName(environment)} rollout=${rolloutId} deployment=${deploymentId ?? 'none'} -->`
  return MARKER.test(line) ? line : null
}

/** What an edit did to the box of a comment. */
export type BoxEdit =
  /** The comment has no box, or the box was not ticked by this edit. */
  | { readonly kind: 'none' }
  /** The box was ticked and something else was changed with it, or there are several boxes. */
  | { readonly kind: 'tampered' }
  /** Ticked, and nothing else: `open` is the body with the box open again. */
  | { readonly kind: 'ticked'; readonly box: Box; readonly open: string }

/**
 * Compares a comment before and after an edit. Only the change of exactly the one box under its marker
 * counts. A marker is a whole line, which escaped text can never be.
 */
export function readBoxEdit(before: string | null, after: string): BoxEdit {
  const lines = linesOf(after)
  const markers = lines.flatMap((line, index) => (MARKER.test(line) ? [index] : []))
  const [at] = markers
  if (at === undefined || !markers.some((index) => isTicked(lines[index + 1]))) {
    return { kind: 'none' }
  }
  const open = lines.with(at + 1, (lines[at + 1] ?? '').replace(TICKED, OPEN)).join('\n')
  const was = before === null ? null : linesOf(before).join('\n')
  if (was === lines.join('\n')) return { kind: 'none' }
  // It had been ticked before; this edit changed something else.
  if (was !== null && isTicked(linesOf(was)[at + 1])) return { kind: 'none' }
  const box = boxOf(lines[at] ?? '')
  if (markers.length > 1 || box === null || was !== open) return { kind: 'tampered' }
  return { kind: 'ticked', box, open }
}

function boxOf(line: string): Box | null {
  const [, name = '', rolloutId = '', deployment = ''] = MARKER.exec(line) ?? []
  try {
    const environment = decodeURIComponent(name)
    return {
      environment,
      rolloutId,
      deploymentId: deployment === 'none' ? null : Number(deployment),
    }
  } catch {
    return null
  }
}

function isTicked(line: string | undefined): boolean {
  return line !== undefined && TICKED.test(line)
}

/** The page of GitHub sends what it edits with other ends of lines than it got. */
function linesOf(text: string): readonly string[] {
  return text.replace(/\r\n?/gu, '\n').split('\n')
}

/** Where the box is among the lines of a comment; null when there is none, or more than one. */
export function boxIndex(lines: readonly string[]): number | null {
  const markers = lines.flatMap((line, index) => (MARKER.test(line) ? [index] : []))
  return markers.length === 1 && markers[0] !== undefined ? markers[0] + 1 : null
}
