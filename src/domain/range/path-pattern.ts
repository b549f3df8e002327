/**
 * Whether a pattern takes in a path. With a slash at its beginning or inside it starts at the root, without
 * one it may start in any folder; what it matches is a file, or a folder with all that is in it, except that
 * a "*" at its very end takes in the files of its own folder alone.
 */
export function isMatch(pattern: string, path: string): boolean {
  const { parts, isRooted, isFolder } = partsOf(pattern)
  const names = path.split('/')
  const reached = reachedBy(parts, names)
  const isWhole = reached.has(names.length)
  if (isRooted && parts.at(-1) === '*') return isWhole
  const isInside = [...reached].some((at) => at < names.length)
  return isFolder ? isInside : isWhole || isInside
}

/** The same for patterns that stand for files alone, as those of .gitattributes do. */
export function isFileMatch(pattern: string, path: string): boolean {
  const { parts, isFolder } = partsOf(pattern)
  const names = path.split('/')
  return !isFolder && reachedBy(parts, names).has(names.length)
}

function partsOf(pattern: string) {
  const isFolder = pattern.endsWith('/')
  const body = pattern.replace(/^\/|\/$/g, '')
  const isRooted = pattern.startsWith('/') || body.includes('/')
  return { parts: isRooted ? body.split('/') : ['**', ...body.split('/')], isRooted, isFolder }
}

/**
 * Where in the path the whole pattern can end. Keeps the set of places that can be reached, so that a hostile
 * pattern costs no more than parts times names.
 */
function reachedBy(parts: readonly string[], names: readonly string[]): ReadonlySet<number> {
  let reached = new Set([0])
  for (const part of parts) {
    const next = new Set<number>()
    if (part === '**') {
      const first = Math.min(...reached)
      for (let at = first; at <= names.length; at++) next.add(at)
    } else {
      for (const at of reached) {
        const name = names[at]
        if (name !== undefined && isNameMatch(part, name)) next.add(at + 1)
      }
    }
    if (next.size === 0) return next
    reached = next
  }
  return reached
}

/** "*" and "?" within one name; a backslash takes the next character as it is. Linear but for the "*". */
function isNameMatch(pattern: string, name: string): boolean {
  let at = 0
  let inName = 0
  let star = -1
  let starName = 0
  while (inName < name.length) {
    const escaped = pattern.charAt(at) === '\\' && at + 1 < pattern.length
    const wanted = escaped ? pattern.charAt(at + 1) : pattern.charAt(at)
    if (at < pattern.length && !escaped && wanted === '*') {
      star = at++
      starName = inName
    } else if (
      at < pattern.length &&
      ((!escaped && wanted === '?') || wanted === name.charAt(inName))
    ) {
      at += escaped ? 2 : 1
      inName++
    } else if (star >= 0) {
      at = star + 1
      inName = ++starName
    } else return false
  }
  while (pattern.charAt(at) === '*') at++
  return at >= pattern.length
}
