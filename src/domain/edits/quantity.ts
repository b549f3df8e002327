import type { Plain } from '../plain.ts'

/** Suffixes of https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const FACTORS: { readonly [suffix: string]: number } = {
  '': 1,
  ...{ n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 },
}

/** A number of Kubernetes ("500m", "2Gi") or of Compose ("512M"); null when it is something else. */
export function quantityOf(value: Plain | undefined): number | null {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  const [, digits, suffix = ''] = /^(\d{1,18}(?:\.\d{1,9})?)([A-Za-z]{0,2})$/.exec(value) ?? []
  const factor = FACTORS[suffix] ?? FACTORS[suffix.replace(/[bB]$/, '').toUpperCase()]
  return digits === undefined || factor === undefined ? null : Number(digits) * factor
}

/** True when both are numbers and the second is smaller. */
export function isLowered(before: Plain | undefined, after: Plain | undefined): boolean {
  const old = quantityOf(before)
  const now = quantityOf(after)
  return old !== null && now !== null && now < old
}
