import type { Person } from './range.ts'

/** Tells people apart by their address, as they write their names in many ways; the name where there is none. */
export function personKey({ name, email }: Person): string {
  return (email === '' ? name : email).toLowerCase()
}
