/**
 * What the specification's own implementation reached with windows of 15 s, margin 10 %, alpha 1 %, noisy
 * traffic, 0.5 % errors, 300 rollouts: minutes and harmed requests in the middle, ours and Kayenta's.
 */
export type ReferenceFigure = {
  readonly name: string
  readonly ratio: number
  readonly slowdown: { readonly kind: 'all' | 'tail'; readonly by: number } | null
  /** By requests per second: [minutes (Infinity = more than 40), harmed, harmed under Kayenta]. */
  readonly figures: { readonly [requestsPerSecond: number]: readonly [number, number, number] }
}

const errors = (ratio: number, figures: ReferenceFigure['figures']): ReferenceFigure => ({
  name: `errors x${ratio}`,
  ratio,
  slowdown: null,
  figures,
})

const latency = (
  kind: 'all' | 'tail',
  by: number,
  figures: ReferenceFigure['figures'],
): ReferenceFigure => ({
  name: `latency ${kind === 'all' ? 'of all' : 'p99'} +${by * 100} %`,
  ratio: 1,
  slowdown: { kind, by },
  figures,
})

const { POSITIVE_INFINITY: NEVER } = Number

export const REFERENCE_FIGURES: readonly ReferenceFigure[] = [
  errors(1.5, { 50: [NEVER, 65, 65], 500: [30, 292, 469], 5000: [15.2, 288, 531] }),
  errors(2, { 50: [35.8, 99, 125], 500: [18, 100, 299], 5000: [6.2, 104, 198] }),
  errors(5, { 50: [16.2, 28, 111], 500: [4, 28, 181], 5000: [1.8, 120, 317] }),
  errors(20, { 50: [3.2, 11, 107], 500: [1, 37, 154], 5000: [1, 320, 1501] }),
  latency('all', 0.1, { 50: [NEVER, 90, 21], 500: [20.5, 98, 13], 5000: [12.2, 294, 66] }),
  latency('all', 0.25, { 50: [15, 13, 6], 500: [6, 23, 19], 5000: [3.8, 150, 191] }),
  latency('all', 0.5, { 50: [6.2, 6, 6], 500: [2.8, 26, 48], 5000: [2, 204, 469] }),
  latency('all', 1, { 50: [2.5, 7, 13], 500: [1.5, 40, 126], 5000: [1.2, 358, 1253] }),
  latency('tail', 0.25, { 50: [25.8, 55, 63], 500: [12.5, 63, 84], 5000: [4.2, 121, 136] }),
  latency('tail', 0.5, { 50: [20.5, 34, 63], 500: [5.5, 24, 40], 5000: [2.8, 132, 225] }),
  latency('tail', 1, { 50: [15.2, 24, 40], 500: [3.2, 22, 35], 5000: [2, 145, 320] }),
]
