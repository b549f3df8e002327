const DAY_SECONDS = 86_400

/** Files whose last change is remembered; beyond that, those that were changed longest ago are forgotten. */
export const FILES_REMEMBERED_MAX = 100_000

export type LastTouches = {
  /**
   * Takes a commit in, the oldest first, and tells how many days ago its files had been changed before: the
   * mean over those that are remembered, 0 where none is.
   */
  touch(paths: readonly string[], authoredAtSeconds: number): number
}

/** Remembers when each file was last changed. */
export function lastTouches(): LastTouches {
  const secondsByFile = new Map<number, number>()

  return {
    touch(paths, authoredAtSeconds) {
      let known = 0
      let days = 0
      for (const path of paths) {
        const file = fingerprint(path)
        const seconds = secondsByFile.get(file)
        if (seconds !== undefined) {
          known += 1
          days += Math.max(0, authoredAtSeconds - seconds) / DAY_SECONDS
          // Set anew below: the order of a map is that of the settings.
          secondsByFile.delete(file)
        }
        secondsByFile.set(file, authoredAtSeconds)
        if (secondsByFile.size > FILES_REMEMBERED_MAX) forgetOldest(secondsByFile)
      }
      return days / Math.max(1, known)
    },
  }
}

function forgetOldest(secondsByFile: Map<number, number>): void {
  for (const file of secondsByFile.keys()) {
    secondsByFile.delete(file)
    return
  }
}

/** FNV-1a in 31 bits. Paths themselves would keep the text that they were cut from in memory. */
function fingerprint(path: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < path.length; at += 1) {
    hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193)
  }
  return hash >>> 1
}
