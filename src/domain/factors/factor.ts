import type { Background } from '../background.ts'
import type { FilesByKind } from '../range/path-kind.ts'
import type { Range } from '../range/range.ts'
import type { Finding } from '../risk.ts'

/**
 * One reason that moves risk. `find` is pure, answers null when there is nothing to say, and its weight
 * never falls when the range grows. `title` is what people call it in a table.
 */
export type Factor = {
  readonly id: string
  readonly title: string
  find(range: Range, files: FilesByKind, background: Background): Finding | null
}
