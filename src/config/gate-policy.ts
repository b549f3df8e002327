import { type CalendarSpan, calendarPoint } from '../domain/calendar/span.ts'
import type { GatePolicy } from '../domain/gate/gate.ts'
import type { GateConfig } from './gate-schema.ts'

/** The gate of an environment in the words of the domain. */
export function gatePolicyOf(gate: GateConfig, environment: string): GatePolicy {
  const { low, medium, high, critical, environments = [environment] } = gate.approvals
  return {
    calendar: {
      freezes: gate.freezes.map(spanOf),
      windows: gate.windows.map(spanOf),
    },
    commitsMax: gate['commits-max'] ?? null,
    intervalSecondsMin: gate['interval-seconds-min'],
    approvals: {
      countMin: { low, medium, high, critical },
      isFourEyes: gate.approvals['four-eyes'],
      environments,
    },
    protection: { rules: gate.protection },
    autoApproveUpTo: gate['auto-approve'] ?? null,
  }
}

function spanOf({ from, to, zone, reason }: GateConfig['freezes'][number]): CalendarSpan {
  const [begin, end] = [calendarPoint(from), calendarPoint(to)]
  if (begin === null || end === null) throw new Error('the schema lets no other moments through')
  return { from: begin, to: end, text: `${from} to ${to}`, zone, reason }
}
