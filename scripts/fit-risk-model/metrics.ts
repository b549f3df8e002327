/** Area under the ROC curve, ties counted half; NaN when one class is missing. */
export function areaUnderCurve(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const order = Array.from({ length: labels.length }, (_, i) => i).sort(
    (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0),
  )
  let positives = 0
  let rankSum = 0
  for (let i = 0; i < order.length; ) {
    let j = i
    while (j < order.length && scores[order[j] ?? 0] === scores[order[i] ?? 0]) j += 1
    for (let k = i; k < j; k += 1) {
      if (labels[order[k] ?? 0] === 1) {
        positives += 1
        rankSum += (i + j + 1) / 2
      }
    }
    i = j
  }
  const negatives = order.length - positives
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** Expected calibration error over bins of equal mass. */
export function calibrationError(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  bins: number,
): number {
  return calibrationBins(labels, predicted, bins).reduce(
    (sum, bin) => sum + (Math.abs(bin.observed - bin.predicted) * bin.count) / labels.length,
    0,
  )
}

/** Mean prediction and observed share in bins of equal mass, lowest first. */
export function calibrationBins(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  bins: number,
): { readonly predicted: number; readonly observed: number; readonly count: number }[] {
  const order = Array.from({ length: labels.length }, (_, i) => i).sort(
    (a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0),
  )
  return Array.from({ length: bins }, (_, bin) => {
    const members = order.slice(
      Math.round((bin * order.length) / bins),
      Math.round(((bin + 1) * order.length) / bins),
    )
    const mean = (of: ArrayLike<number>) =>
      members.reduce((sum, i) => sum + (of[i] ?? 0), 0) / Math.max(1, members.length)
    return { predicted: mean(predicted), observed: mean(labels), count: members.length }
  }).filter((bin) => bin.count > 0)
}

/** Share of the positives among the riskiest share of the rows. */
export function caughtShare(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
  share: number,
): number {
  const order = Array.from({ length: labels.length }, (_, i) => i).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0),
  )
  const top = order.slice(0, Math.round(share * order.length))
  const sum = (rows: readonly number[]) => rows.reduce((total, i) => total + (labels[i] ?? 0), 0)
  return sum(top) / sum(order)
}

/** Sum of the labels over the sum of the predictions. */
export function observedToExpected(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number {
  const sum = (of: ArrayLike<number>) => Array.from(of).reduce((total, value) => total + value, 0)
  return sum(labels) / sum(predicted)
}

/** The value below which a share of the values lies, between the two nearest. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)] ?? Number.NaN
  return below + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? below) - below)
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** -ln likelihood per row. */
export function logLoss(labels: ArrayLike<number>, predicted: ArrayLike<number>): number {
  let loss = 0
  for (let i = 0; i < labels.length; i += 1) {
    const p = Math.min(1 - 1e-12, Math.max(1e-12, predicted[i] ?? 0))
    loss -= labels[i] === 1 ? Math.log(p) : Math.log(1 - p)
  }
  return loss / labels.length
}
