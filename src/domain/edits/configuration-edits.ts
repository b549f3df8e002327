import { canonical, entriesOf, isMap, PLAIN_DEPTH_MAX, type Plain } from '../plain.ts'
import { looksSecret } from '../secret-shapes.ts'
import { type Edit, edit } from './edit.ts'

/** Keys of one file that are compared; a file with more is data and not settings. */
export const SETTINGS_MAX = 5_000
const VALUE_CHARS_MAX = 40

/** A file of settings, and whether its values may be shown at all. */
export type Settings = { readonly values: Plain; readonly areValuesShown: boolean }

/**
 * Settings that came, went or changed, by their keys. A value is shown only when it is short and neither its
 * key nor itself looks like a secret; those of environment files never are.
 */
export function configurationEdits(before: Settings | null, after: Settings | null): Edit[] {
  const old = settingsIn(before)
  const now = settingsIn(after)
  const areValuesShown = (before?.areValuesShown ?? true) && (after?.areValuesShown ?? true)
  const show = (key: string, value: Plain) => (areValuesShown ? shown(key, value) : HIDDEN)
  return [
    ...[...old]
      .filter(([key]) => !now.has(key))
      .map(([key]) => edit('setting-removed', `${key} is gone`)),
    ...[...now].flatMap(([key, value]) => {
      const from = old.get(key)
      if (from === undefined) {
        return before === null
          ? []
          : [edit('setting-added', `${key} is new${toText(show(key, value))}`)]
      }
      if (canonical(from) === canonical(value)) return []
      if (typeof value === 'boolean' && typeof from === 'boolean') {
        return [
          edit(value ? 'switched-on' : 'switched-off', `${key} is ${value ? 'on' : 'off'} now`),
        ]
      }
      const [was, is] = [show(key, from), show(key, value)]
      const isShown = was !== HIDDEN && is !== HIDDEN
      return [
        edit('setting-changed', isShown ? `${key} goes from ${was} to ${is}` : `${key} changed`),
      ]
    }),
  ]
}

const HIDDEN = null

function toText(value: string | null): string {
  return value === HIDDEN ? '' : `: ${value}`
}

/** Single values by the keys on the way to them; lists are values. */
function settingsIn(settings: Settings | null): Map<string, Plain> {
  const found = new Map<string, Plain>()
  const walk = (value: Plain, path: readonly string[]) => {
    if (found.size >= SETTINGS_MAX || path.length > PLAIN_DEPTH_MAX) return
    if (isMap(value)) for (const [key, inner] of entriesOf(value)) walk(inner, [...path, key])
    else if (path.length > 0) found.set(path.join('.'), value)
  }
  walk(settings?.values ?? null, [])
  return found
}

const SECRET_KEY =
  /pass|pwd|secret|token|key|credential|auth|private|cert|salt|dsn|conn|cookie|session|signature|webhook/i
/** Sixteen characters and more with digits among them, as random texts are. */
const RANDOM = /^(?=.*\d)[A-Za-z0-9+/_=-]{16,}$/

function shown(key: string, value: Plain): string | null {
  const text = typeof value === 'string' ? JSON.stringify(value) : canonical(value)
  const isLong = text.length > VALUE_CHARS_MAX
  const isSecret =
    typeof value !== 'boolean' &&
    typeof value !== 'number' &&
    (SECRET_KEY.test(key) ||
      (typeof value === 'object' && SECRET_KEY.test(text)) ||
      looksSecret(text) ||
      RANDOM.test(String(value)) ||
      /:\/\/[^/\s]*@/.test(text))
  const isSecretNumber = typeof value === 'number' && SECRET_KEY.test(key)
  return isLong || isSecret || isSecretNumber ? HIDDEN : text
}
