const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/
const AGO = /^(\d{1,4})(min|h|d)$/
const UNIT_SECONDS: { readonly [unit: string]: number } = { min: 60, h: 3_600, d: 86_400 }

/**
 * Seconds since 1970 of a time as people write it: "2026-11-20T14:00Z", "2026-11-20" (midnight UTC), or how
 * long ago ("7d", "12h", "90min"). Null when it is none of these; a time without a zone is not one.
 */
export function parseMoment(text: string, nowSeconds: number): number | null {
  const [, count, unit] = AGO.exec(text) ?? []
  if (count !== undefined) return nowSeconds - Number(count) * (UNIT_SECONDS[unit ?? ''] ?? 0)
  const [, day] = MOMENT.exec(text) ?? []
  if (day === undefined || !isDay(day)) return null
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000
}

/** Date.parse takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const midnight = Date.parse(day)
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day)
}
