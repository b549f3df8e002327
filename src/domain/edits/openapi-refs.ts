import { at, type Plain, textOf } from '../plain.ts'

/** What a reference inside the same file stands for; a value that is none, or leads nowhere, is itself. */
export type Resolve = (value: Plain) => Plain

/** References that lead to references. */
const HOPS_MAX = 20

/** Follows "#/components/schemas/Total"; other files are not read. */
export function refResolver(file: Plain): Resolve {
  return (value) => {
    let found = value
    for (let hops = 0; hops < HOPS_MAX; hops++) {
      const ref = textOf(at(found, '$ref'))
      if (ref === null || !ref.startsWith('#/')) return found
      const keys = ref
        .slice(2)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      const next = at(file, ...keys)
      if (next === undefined) return found
      found = next
    }
    return found
  }
}
