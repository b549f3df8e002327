/** Members of ports that answer without asking anybody: no call, and not to be made one. */
export const QUESTIONS_TO_NOBODY: readonly string[] = ['nearestPercent', 'pollSeconds']
