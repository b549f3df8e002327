/** Full object name of a git object: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits. */
export type Sha = string & { readonly brand: 'sha' }

const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Accepts a full object name, or answers null. The only way from text to a Sha. */
export function parseSha(text: string): Sha | null {
  return SHA.test(text) ? (text as Sha) : null
}

/** The first ten digits, as people quote them. */
export function shortSha(sha: Sha): string {
  return sha.slice(0, 10)
}

/** What people read for a version: the name they used, or the first digits when they named the commit. */
export function versionName(written: string, sha: Sha): string {
  return written === sha ? shortSha(sha) : written
}

/** A half-open stretch of time in seconds since 1970: from ≤ t < to. */
export type Window = { readonly fromSeconds: number; readonly toSeconds: number }

/** The two versions on a target: the canary is the candidate going out, stable is what serves today. */
export type Side = 'canary' | 'stable'

/** Minutes and seconds as people read them: "45 s", "12 min 30 s", "2 h 5 min". */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}

/** A share with as many digits as it needs: "5 %", "0.4 %", "0.05 %". */
export function percentText(percent: number): string {
  const digits = percent === 0 || percent >= 10 ? 1 : percent >= 1 ? 2 : 3
  return `${Number(percent.toFixed(digits))} %`
}
