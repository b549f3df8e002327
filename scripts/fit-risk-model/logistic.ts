/** A table of terms, one Float64Array a term, and which rows of it to use. */
export type Design = {
  readonly columns: readonly Float64Array[]
  readonly rows: Int32Array
  readonly labels: Uint8Array
  /** Weight of every row of the table. */
  readonly weights: Float64Array
}

export type Fit = {
  readonly intercept: number
  /** By column, in the units of the columns. */
  readonly coefficients: Float64Array
  /** Weighted means of the columns. */
  readonly means: Float64Array
}

export type Penalty = { readonly l1: number; readonly l2: number }

const ROUNDS_MAX = 40
const SWEEPS_MAX = 200
const TOLERANCE = 1e-6
const HALVINGS_MAX = 12

type Standard = {
  readonly z: Float32Array
  readonly width: number
  readonly means: Float64Array
  readonly sds: Float64Array
}

/**
 * Logistic regression by Newton's method on standardised columns; each step is a quadratic problem solved
 * by coordinate descent, so that an L1 penalty (Friedman et al. 2010, glmnet) and none go the same way.
 * A step that makes things worse is halved. Penalties are per unit of total weight 1.
 */
export function fitLogistic(
  design: Design,
  penalty: Penalty,
  start?: Float64Array,
): Fit & { readonly standard: Float64Array } {
  const standard = standardised(design)
  const { width } = standard
  let beta = start ?? startingFrom(design, width)
  let loss = objective(design, standard, beta, penalty)
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const { gram, gradient } = quadratic(design, standard, beta)
    const target = descend(gram, gradient, beta, penalty, width)
    let step = 1
    let next = target
    let nextLoss = objective(design, standard, next, penalty)
    for (let halving = 0; nextLoss > loss + 1e-12 && halving < HALVINGS_MAX; halving += 1) {
      step /= 2
      next = beta.map((value, k) => value + step * ((target[k] ?? 0) - value))
      nextLoss = objective(design, standard, next, penalty)
    }
    const moved = beta.reduce((max, value, k) => Math.max(max, Math.abs((next[k] ?? 0) - value)), 0)
    beta = next
    const gained = loss - nextLoss
    loss = nextLoss
    if (moved < TOLERANCE || gained < 1e-10) break
  }
  return { ...inUnits(beta, standard), standard: beta }
}

function standardised({ columns, rows, weights }: Design): Standard {
  const width = columns.length + 1
  const means = new Float64Array(columns.length)
  const sds = new Float64Array(columns.length)
  let total = 0
  for (const row of rows) total += weights[row] ?? 0
  const z = new Float32Array(rows.length * width)
  for (let i = 0; i < rows.length; i += 1) z[i * width] = 1
  for (const [k, column] of columns.entries()) {
    let sum = 0
    let squares = 0
    for (const row of rows) {
      const weight = weights[row] ?? 0
      const value = column[row] ?? 0
      sum += weight * value
      squares += weight * value * value
    }
    const mean = sum / total
    const sd = Math.sqrt(Math.max(0, squares / total - mean * mean)) || 1
    means[k] = mean
    sds[k] = sd
    for (let i = 0; i < rows.length; i += 1) {
      z[i * width + k + 1] = ((column[rows[i] ?? 0] ?? 0) - mean) / sd
    }
  }
  return { z, width, means, sds }
}

function startingFrom({ rows, labels, weights }: Design, width: number): Float64Array {
  let positive = 0
  let total = 0
  for (const row of rows) {
    total += weights[row] ?? 0
    positive += (weights[row] ?? 0) * (labels[row] ?? 0)
  }
  const beta = new Float64Array(width)
  beta[0] = Math.log(positive / (total - positive))
  return beta
}

function objective(
  design: Design,
  standard: Standard,
  beta: Float64Array,
  penalty: Penalty,
): number {
  const { rows, labels, weights } = design
  const { z, width } = standard
  let loss = 0
  let total = 0
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    const eta = dot(z, i * width, beta, width)
    const weight = weights[row] ?? 0
    total += weight
    loss +=
      weight * (Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))) - (labels[row] ?? 0) * eta)
  }
  let l1 = 0
  let l2 = 0
  for (let k = 1; k < width; k += 1) {
    l1 += Math.abs(beta[k] ?? 0)
    l2 += (beta[k] ?? 0) ** 2
  }
  return loss / total + penalty.l1 * l1 + (penalty.l2 * l2) / 2
}

function dot(z: Float32Array, from: number, beta: Float64Array, width: number): number {
  let sum = 0
  for (let k = 0; k < width; k += 1) sum += (z[from + k] as number) * (beta[k] as number)
  return sum
}

/** Weighted Gram matrix and gradient of the loss at `beta`, per unit of weight. */
function quadratic(design: Design, { z, width }: Standard, beta: Float64Array) {
  const { rows, labels, weights } = design
  const gram = new Float64Array(width * width)
  const gradient = new Float64Array(width)
  let total = 0
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0
    const from = i * width
    const p = 1 / (1 + Math.exp(-dot(z, from, beta, width)))
    const weight = weights[row] ?? 0
    total += weight
    const residual = weight * ((labels[row] ?? 0) - p)
    const curvature = weight * Math.max(p * (1 - p), 1e-6)
    for (let k = 0; k < width; k += 1) {
      const value = z[from + k] as number
      gradient[k] = (gradient[k] as number) + residual * value
      const scaled = curvature * value
      const base = k * width
      for (let j = 0; j <= k; j += 1) {
        gram[base + j] = (gram[base + j] as number) + scaled * (z[from + j] as number)
      }
    }
  }
  for (let k = 0; k < width; k += 1) {
    gradient[k] = (gradient[k] as number) / total
    for (let j = 0; j <= k; j += 1) {
      const value = (gram[k * width + j] as number) / total
      gram[k * width + j] = value
      gram[j * width + k] = value
    }
  }
  return { gram, gradient }
}

/** Minimises the quadratic model of the loss plus the penalty, coordinate by coordinate. */
function descend(
  gram: Float64Array,
  gradient: Float64Array,
  beta: Float64Array,
  { l1, l2 }: Penalty,
  width: number,
): Float64Array {
  const next = Float64Array.from(beta)
  const slope = Float64Array.from(gradient)
  for (let sweep = 0; sweep < SWEEPS_MAX * 10; sweep += 1) {
    let moved = 0
    for (let k = 0; k < width; k += 1) {
      const curvature = gram[k * width + k] as number
      const old = next[k] as number
      const free = (slope[k] as number) + curvature * old
      const value = k === 0 ? free / curvature : soften(free, l1) / (curvature + l2)
      const change = value - old
      if (change === 0) continue
      next[k] = value
      for (let j = 0; j < width; j += 1)
        slope[j] = (slope[j] as number) - change * (gram[k * width + j] as number)
      moved = Math.max(moved, Math.abs(change))
    }
    if (moved < TOLERANCE / 10) break
  }
  return next
}

function soften(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by)
}

function inUnits(beta: Float64Array, { means, sds }: Standard): Fit {
  const coefficients = new Float64Array(means.length)
  let intercept = beta[0] ?? 0
  for (let k = 0; k < means.length; k += 1) {
    coefficients[k] = (beta[k + 1] ?? 0) / (sds[k] ?? 1)
    intercept -= (coefficients[k] ?? 0) * (means[k] ?? 0)
  }
  return { intercept, coefficients, means }
}

/** Probabilities of rows under a fit. */
export function predict(
  fit: Fit,
  columns: readonly Float64Array[],
  rows: Int32Array,
): Float64Array {
  const predicted = new Float64Array(rows.length)
  for (const [i, row] of rows.entries()) {
    let eta = fit.intercept
    for (const [k, column] of columns.entries())
      eta += (fit.coefficients[k] ?? 0) * (column[row] ?? 0)
    predicted[i] = 1 / (1 + Math.exp(-eta))
  }
  return predicted
}
