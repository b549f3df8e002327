import type { Protection } from '../domain/gate/protection.ts'

/** How GitHub protects environments. Failures are AdapterErrors. */
export interface EnvironmentProtection {
  of(environment: string): Promise<Protection>
}
