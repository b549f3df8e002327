/** Under which names the tests know GitHub; apart from the worlds, so that a benchmark can use them too. */
export const TOKEN = 'ghs_canary0123456789abcdefCANARY'
export const REPOSITORY = { owner: 'octo-org', name: 'shop' } as const
