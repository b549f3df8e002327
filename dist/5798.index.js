export const id = 5798;
export const ids = [5798,8678];
export const modules = {

/***/ 75798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  haproxyTarget: () => (/* binding */ haproxyTarget)
});

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/adapters/tools/haproxy-runtime.js
var haproxy_runtime = __webpack_require__(28678);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
;// CONCATENATED MODULE: ./build/src/adapters/targets/haproxy-backend.js



/** Names that an error message lists. */
const KNOWN_NAMES_MAX = 20;
/** Reads all servers of a backend and who HAProxy is, in one go. AdapterErrors as of `ask`. */
async function readBackend(runtime, backend) {
    const [info = '', state = '', stat = ''] = await runtime.ask([
        haproxy_runtime.commands.info(),
        haproxy_runtime.commands.serversState(backend),
        haproxy_runtime.commands.serverStat(backend),
    ]);
    const states = (0,haproxy_runtime.parseServersState)(state);
    const stats = (0,haproxy_runtime.parseStat)(stat);
    if (states === null || stats === null)
        throw await backendMissing(runtime, backend, state);
    const statByName = new Map(stats.map((row) => [row.svname ?? '', row]));
    const servers = states.map((row) => serverOf(row, statByName.get(row.srv_name ?? '') ?? {}));
    return {
        epoch: (0,haproxy_runtime.processIdentity)((0,haproxy_runtime.parseInfo)(info)),
        servers: new Map(servers.map((server) => [server.name, server])),
    };
}
/** `srv_admin_state` is a mask. These two bits are what an administrator sets at run time. */
const FORCED_MAINTENANCE = 0x01;
const FORCED_DRAIN = 0x08;
/** Maintenance and drain, forced, inherited or for want of an address. 0x04 only tells what the file said. */
const ANY_MAINTENANCE_OR_DRAIN = 0x01 | 0x02 | 0x08 | 0x10 | 0x20 | 0x40;
/** `srv_check_state`: a health check is configured. */
const CHECK_CONFIGURED = 0x02;
/** `srv_op_state`: warming up, and fully up. */
const UP_STATES = ['1', '2'];
function serverOf(state, stat) {
    const admin = Number(state.srv_admin_state);
    const isTracking = (stat.tracked ?? '') !== '';
    const hasCheck = (Number(state.srv_check_state) & CHECK_CONFIGURED) !== 0;
    return {
        name: state.srv_name ?? '',
        weight: Number(state.srv_uweight),
        state: adminStateOf(admin),
        initialWeight: Number(state.srv_iweight),
        isUp: UP_STATES.includes(state.srv_op_state ?? '') && (admin & ANY_MAINTENANCE_OR_DRAIN) === 0,
        check: hasCheck ? 'own' : isTracking ? 'tracked' : 'none',
        isBackup: stat.bck === '1',
        checkText: [stat.status, stat.check_status, stat.last_chk].filter(Boolean).join(' '),
    };
}
function adminStateOf(admin) {
    if ((admin & FORCED_MAINTENANCE) !== 0)
        return 'maint';
    return (admin & FORCED_DRAIN) === 0 ? 'ready' : 'drain';
}
async function backendMissing(runtime, backend, answer) {
    const [known = ''] = await runtime.ask([haproxy_runtime.commands.backends()]);
    const names = known.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return refused(`HAProxy at ${runtime.address} answered "${(0,excerpt/* excerpt */.K)(answer, [])}" about backend "${backend}".`, `It knows these backends: ${namesText(names)}.`);
}
/** The servers with these names. AdapterError target_refused that lists the known ones when one is missing. */
function serversNamed(reading, backend, names) {
    const missing = names.filter((name) => !reading.servers.has(name));
    if (missing.length > 0) {
        throw refused(`Backend "${backend}" has no server ${namesText(missing)}.`, `It has: ${namesText([...reading.servers.keys()])}.`);
    }
    return names.flatMap((name) => reading.servers.get(name) ?? []);
}
function namesText(names) {
    const shown = names.slice(0, KNOWN_NAMES_MAX).join(', ');
    return names.length > KNOWN_NAMES_MAX
        ? `${shown} and ${names.length - KNOWN_NAMES_MAX} more`
        : shown;
}
/** These ignore weights, or can't change them while HAProxy runs. */
const ALGORITHMS_WITHOUT_WEIGHTS = ['first', 'static-rr'];
const BALANCE_ADVICE = 'Slipway needs weights that can change at run time: `balance roundrobin` or `balance random` (or add `hash-type consistent` to a hashing algorithm).';
/** AdapterError target_refused when the backend balances by an algorithm that knows no weights. */
async function checkAlgorithm(runtime, backend) {
    const [stat = ''] = await runtime.ask([haproxy_runtime.commands.backendStat(backend)]);
    const algorithm = (0,haproxy_runtime.parseStat)(stat)?.[0]?.algo ?? '';
    if (!ALGORITHMS_WITHOUT_WEIGHTS.includes(algorithm))
        return;
    throw refused(`Backend "${backend}" uses "balance ${algorithm}".`, BALANCE_ADVICE);
}
/** Sends the groups one after the other; stops with AdapterError target_refused at the first refusal. */
async function write(runtime, backend, groups) {
    for (const group of groups) {
        const lines = group.map((one) => 'weight' in one
            ? haproxy_runtime.commands.setWeight(backend, one.server, one.weight)
            : haproxy_runtime.commands.setState(backend, one.server, one.state));
        await command(runtime, lines);
    }
}
/** Sends commands that answer nothing when they succeed. AdapterError target_refused otherwise. */
async function command(runtime, lines) {
    const answers = await runtime.ask(lines);
    const index = answers.findIndex((answer) => answer !== '');
    if (index < 0)
        return;
    const answer = answers[index] ?? '';
    throw refused(`HAProxy answered "${(0,excerpt/* excerpt */.K)(answer, [])}" to "${lines[index] ?? ''}".`, answer.includes('static LB algorithm')
        ? BALANCE_ADVICE
        : 'Read the answer; `show servers state` shows what is there.');
}
function refused(tried, hint) {
    return new errors/* AdapterError */.om('haproxy', 'target_refused', tried, hint);
}
//# sourceMappingURL=haproxy-backend.js.map
;// CONCATENATED MODULE: ./build/src/adapters/targets/haproxy-differences.js


/** What is not as it should be, one sentence a server. */
function differences(found, wanted) {
    const byName = new Map([...found.canary, ...found.stable].map((server) => [server.name, server]));
    return [...wanted.canary, ...wanted.stable].flatMap((server) => {
        const now = byName.get(server.name);
        if (now === undefined)
            return [`Server ${server.name} is gone.`];
        if (now.weight === server.weight && now.state === server.state)
            return [];
        return [`Server ${settingText(now)} should be weight ${server.weight} ${server.state}.`];
    });
}
function settingText({ name, weight, state }) {
    return `${name} weight ${weight} ${state}`;
}
/** A server and what its last health check said. */
function healthText({ name, checkText }) {
    return `${name} (${(0,excerpt/* excerpt */.K)(checkText, [])})`;
}
function conflict(tried) {
    return new errors/* AdapterError */.om('haproxy', 'target_conflict', tried, 'Somebody else changed weights or states of these servers; decide which are right, set them, and deploy again.');
}
//# sourceMappingURL=haproxy-differences.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __webpack_require__(38816);
;// CONCATENATED MODULE: ./build/src/adapters/targets/haproxy-weights.js
/** HAProxy: "weights can range from 0 to 256". */
const WEIGHT_MAX = 256;
/**
 * The proportions among the servers of a slot, as the smallest whole numbers: weights 100, 100, 50 are
 * 2, 2, 1. A slot is scaled as a whole, so that a machine of half the size keeps half the traffic.
 */
function shapeOf(weights) {
    const divisor = weights.reduce(greatestCommonDivisor, 0);
    return divisor === 0 ? weights.map(() => 1) : weights.map((weight) => weight / divisor);
}
function greatestCommonDivisor(one, other) {
    return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
/** Share of the canary in percent when the sides weigh this much. 0 when nobody has any weight. */
function sharePercent(weights) {
    const total = weights.canary + weights.stable;
    return total === 0 ? 0 : (100 * weights.canary) / total;
}
function scaleMax(shape) {
    return Math.floor(WEIGHT_MAX / Math.max(1, ...shape));
}
/**
 * The pair of scales whose share is the largest that is not above `percent` (between 0 and 100, both
 * excluded): for each scale of the stable side the largest one of the canary side that fits. Null when even
 * the smallest share is above it.
 */
function pickScales(limits, percent) {
    const { sums, scalesMax } = limits;
    let best = null;
    for (let stable = 1; stable <= scalesMax.stable; stable++) {
        const share = (canary) => sharePercent({ canary: canary * sums.canary, stable: stable * sums.stable });
        // share ≤ p  ⇔  canary ≤ p·stable·sum(stable) / ((100 − p)·sum(canary)); one more against rounding.
        const bound = (percent * stable * sums.stable) / ((100 - percent) * sums.canary);
        let canary = Math.min(scalesMax.canary, Math.floor(bound) + 1);
        while (canary > 0 && share(canary) > percent)
            canary--;
        if (canary === 0)
            continue;
        const distance = Math.abs(stable - limits.stableScale);
        const found = { scales: { canary, stable }, share: share(canary), distance };
        const isBetter = best === null ||
            found.share > best.share ||
            (found.share === best.share && found.distance < best.distance);
        if (isBetter)
            best = found;
    }
    return best?.scales ?? null;
}
/**
 * The writes that lead from one setting to another, in groups; each group must have succeeded before the
 * next one is sent. First whatever makes the share of the canary smaller, then whatever makes it larger, so
 * that it is never above the larger of both ends. In either half the side that gains comes before the side
 * that loses, so that somebody serves at every moment, also when HAProxy refuses a write half way.
 */
function orderedWrites(from, to) {
    const canary = changesOf(from.canary, to.canary);
    const stable = changesOf(from.stable, to.stable);
    const halves = [stable.filter(isGain), canary.filter(isLoss)];
    const otherHalves = [canary.filter(isGain), stable.filter(isLoss)];
    // Where the stable side serves nobody before and after, the canary is at 100 % all the time: gain first.
    const hasStable = [...from.stable, ...to.stable].some((server) => partOf(server) > 0);
    const groups = hasStable
        ? [...halves, ...otherHalves]
        : [canary.filter(isGain), canary.filter(isLoss), stable];
    return groups.map((group) => group.flatMap(writesOf)).filter((writes) => writes.length > 0);
}
/** What a server counts in the split. */
function partOf(server) {
    return server.state === 'ready' ? server.weight : 0;
}
function changesOf(from, to) {
    const before = new Map(from.map((server) => [server.name, server]));
    return to.flatMap((server) => {
        const old = before.get(server.name);
        return old === undefined ? [] : [{ from: old, to: server }];
    });
}
function isGain({ from, to }) {
    return partOf(to) > partOf(from);
}
function isLoss(change) {
    return !isGain(change);
}
/** A server that starts to serve gets its weight first; one that stops serving gets it afterwards. */
function writesOf({ from, to }) {
    const weight = from.weight === to.weight ? [] : [{ server: to.name, weight: to.weight }];
    const state = from.state === to.state ? [] : [{ server: to.name, state: to.state }];
    return to.state === 'ready' ? [...weight, ...state] : [...state, ...weight];
}
//# sourceMappingURL=haproxy-weights.js.map
;// CONCATENATED MODULE: ./build/src/adapters/targets/haproxy-slots.js





const recordedServer = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    weight: schemas/* int */.Whr().min(0).max(256),
    state: schemas/* enum */.k5n(['ready', 'drain', 'maint']),
    initialWeight: schemas/* int */.Whr().min(0).max(256),
});
/** What a snapshot of HAProxy holds: enough for another process, with another configuration, to go on. */
const record = schemas/* strictObject */.rej({
    backend: schemas/* string */.YjP(),
    canary: schemas/* array */.YOg(recordedServer).min(1),
    stable: schemas/* array */.YOg(recordedServer).min(1),
});
function recordOf(backend, servers) {
    const kept = (side) => side.map(({ name, weight, state, initialWeight }) => ({ name, weight, state, initialWeight }));
    const content = { backend, canary: kept(servers.canary), stable: kept(servers.stable) };
    return JSON.stringify(content);
}
/** Reads what `recordOf` wrote; it came back from a ledger. AdapterError target_refused for anything else. */
function parseRecord(snapshot) {
    try {
        return record.parse(JSON.parse(snapshot.content));
    }
    catch (cause) {
        throw new errors/* AdapterError */.om('haproxy', 'target_refused', `The snapshot of target "${snapshot.target}" is not one of HAProxy.`, 'Finish the rollout that is under way with the target that began it.', { cause });
    }
}
/** The servers of both sides as they are now, in the order and the roles of the record. */
function sidesOf(reading, slots) {
    const named = (servers) => serversNamed(reading, slots.backend, servers.map(({ name }) => name));
    return { canary: named(slots.canary), stable: named(slots.stable) };
}
/** Hash of weights and administrative states, the same whichever slot is the canary. */
function revisionOf(sides) {
    const lines = [...sides.canary, ...sides.stable].map((s) => `${s.name} ${s.weight} ${s.state}`);
    return (0,external_node_crypto_.createHash)('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
}
/** Stable servers keep the proportions that they have, canary servers those of the configuration file. */
function shapesOf(slots) {
    return {
        canary: shapeOf(slots.canary.map((server) => server.initialWeight)),
        stable: shapeOf(slots.stable.map((server) => server.weight)),
    };
}
/**
 * The scales for a share, when only the stable servers of which `isCounted` is true are sure to take their
 * part. Every canary server counts: one that is down may come up at any time.
 */
function scalesFor(slots, percent, isCounted) {
    const shapes = shapesOf(slots);
    const counted = slots.stable.map((server, index) => isCounted(server) ? (shapes.stable[index] ?? 0) : 0);
    const sums = { canary: sum(shapes.canary), stable: sum(counted) };
    const scalesMax = { canary: scaleMax(shapes.canary), stable: scaleMax(shapes.stable) };
    const stableScale = sum(slots.stable.map((s) => s.weight)) / sum(shapes.stable);
    const limits = { sums, scalesMax, stableScale };
    const scales = pickScales(limits, percent);
    return scales === null ? null : { scales, sums };
}
/** What every server is to be set to for the canary to get `percent`, 0 to 100, or the most below it. */
function settingsFor(slots, percent, now) {
    const stateNow = new Map(now.stable.map((server) => [server.name, server.state]));
    const stable = slots.stable.map((s) => ({
        ...settingOf(s),
        state: stateNow.get(s.name) ?? s.state,
    }));
    const canary = slots.canary.map((s) => ({ ...settingOf(s), state: 'ready' }));
    if (percent >= 100) {
        const weights = fullWeights(slots);
        return { canary: withWeights(canary, weights), stable: withWeights(stable, [0]) };
    }
    const up = new Set(now.stable.filter((server) => server.isUp).map((server) => server.name));
    if (percent > 0 && !slots.stable.some((s) => up.has(s.name) && s.weight > 0)) {
        throw refused(`No stable server of backend "${slots.backend}" is up, so the canary would get all traffic.`, 'Bring a stable server up first; `show servers state` tells what each one is.');
    }
    const found = percent > 0 ? scalesFor(slots, percent, (s) => up.has(s.name)) : null;
    if (found === null)
        return { canary: withWeights(canary, [0]), stable };
    const shapes = shapesOf(slots);
    return {
        canary: withWeights(canary, scaled(shapes.canary, found.scales.canary)),
        stable: withWeights(stable, scaled(shapes.stable, found.scales.stable)),
    };
}
/** A promoted slot gets weights of the size that the other one had. */
function fullWeights(slots) {
    const { canary } = shapesOf(slots);
    const highest = Math.max(1, ...slots.stable.map(partOf));
    const scale = Math.floor(highest / Math.max(1, ...canary));
    return scaled(canary, Math.min(scaleMax(canary), Math.max(1, scale)));
}
function scaled(shape, scale) {
    return shape.map((part) => part * scale);
}
/** Servers with these weights; a shorter list goes on with its last one. */
function withWeights(servers, weights) {
    return servers.map((server, index) => ({
        ...server,
        weight: weights[index] ?? weights.at(-1) ?? 0,
    }));
}
function settingOf({ name, weight, state }) {
    return { name, weight, state };
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
//# sourceMappingURL=haproxy-slots.js.map
// EXTERNAL MODULE: ./build/src/adapters/targets/run-command.js + 2 modules
var run_command = __webpack_require__(20312);
;// CONCATENATED MODULE: ./build/src/adapters/targets/haproxy-stage.js







/** How often a candidate that comes up is asked for its health. */
const HEALTH_POLL_SECONDS = 0.25;
/** Brings a version up in the canary slot, which has no traffic before, during and after. */
async function stage(staging, canarySlot, version) {
    const { runtime, slots } = staging;
    checkStageable(staging);
    // Also when the weights are 0 already: a socket that may not write shows before anything is started.
    const idle = slots.canary.map(({ name }) => ({ server: name, weight: 0 }));
    await write(runtime, slots.backend, [idle]);
    await runStage(staging, canarySlot, version);
    await awaken(staging);
    await untilHealthy(staging);
}
/** Staging changes the canary slot only, and only while it has no traffic. */
function checkStageable({ options, slots, sides }) {
    const moved = differences({ canary: [], stable: sides.stable }, { ...slots, canary: [] });
    const serving = sides.canary.filter((server) => partOf(server) > 0);
    const found = [...moved, ...serving.map((server) => `Server ${settingText(server)} serves.`)];
    if (found.length > 0)
        throw conflict(found.join(' '));
    const unchecked = sides.canary.filter((server) => server.check === 'none');
    if (options['health-checks'] === 'required' && unchecked.length > 0) {
        throw refused(`These servers of backend "${slots.backend}" have no health check: ${unchecked.map(({ name }) => name).join(', ')}.`, 'Add `check` to their lines (and `option httpchk` to the backend), or set health-checks: optional.');
    }
}
async function runStage({ options, signal, tools }, canarySlot, version) {
    if (options.stage === undefined)
        return;
    const values = {
        SLIPWAY_VERSION: version.name,
        SLIPWAY_SHA: version.sha,
        SLIPWAY_SLOT: canarySlot,
    };
    const meaning = { adapter: 'haproxy', reason: 'stage_failed' };
    await (0,run_command/* runCommand */.d1)({ name: 'stage', options: options.stage, values, signal, ...meaning }, tools);
}
/**
 * Takes the canary servers out of maintenance. HAProxy believes such a server to be up until a check fails;
 * so that the health of the new version is what counts, each one is down until its checks have passed.
 */
async function awaken({ runtime, slots, sides }) {
    const lines = sides.canary.flatMap(({ name, check }) => {
        const ready = haproxy_runtime.commands.setState(slots.backend, name, 'ready');
        return check === 'own' ? [ready, haproxy_runtime.commands.setHealthDown(slots.backend, name)] : [ready];
    });
    await command(runtime, lines);
}
async function untilHealthy({ runtime, options, slots, signal, tools }) {
    const { clock } = tools;
    const waitSeconds = options['health-wait-seconds'];
    const untilSeconds = clock.monotonicSeconds() + waitSeconds;
    let down = await downServers(runtime, slots);
    while (down.length > 0 && !signal.aborted && clock.monotonicSeconds() < untilSeconds) {
        await clock.sleep(HEALTH_POLL_SECONDS, signal);
        down = await downServers(runtime, slots);
    }
    if (down.length === 0)
        return;
    const servers = down.map(healthText).join(', ');
    throw new errors/* AdapterError */.om('haproxy', 'stage_failed', signal.aborted
        ? `The run was cancelled while these servers came up: ${servers}.`
        : `After ${waitSeconds} s these servers had not passed their health check: ${servers}.`, 'Look at the logs of the new version, at its health check, and at health-wait-seconds.');
}
async function downServers(runtime, slots) {
    const { canary } = sidesOf(await readBackend(runtime, slots.backend), slots);
    return canary.filter((server) => !server.isUp);
}
//# sourceMappingURL=haproxy-stage.js.map
;// CONCATENATED MODULE: ./build/src/adapters/targets/haproxy.js








/**
 * Splits the traffic of one HAProxy backend between two slots of servers, by the weights of the servers over
 * the Runtime API (https://docs.haproxy.org/2.6/management.html#9.3). Nothing is written to a file: a reload
 * brings the file's weights back, which shows as another epoch. Visitors that a cookie or a stick table ties
 * to a server stay with it, whatever its weight. HAProxy knows no conditional write: between comparing the
 * revision and writing lies one round trip, and what somebody else writes in it shows in the read-back.
 */
function haproxyTarget(options, tools) {
    if (options.stage !== undefined)
        (0,run_command/* argvOf */.UU)(options.stage);
    const runtime = (0,haproxy_runtime.haproxyRuntime)(options.address);
    const read = async (snapshot) => {
        const slots = parseRecord(snapshot);
        const reading = await readBackend(runtime, slots.backend);
        return { slots, reading, sides: sidesOf(reading, slots) };
    };
    const target = {
        type: 'haproxy',
        snapshot: () => takeSnapshot(runtime, options),
        async current(snapshot) {
            const { reading, sides } = await read(snapshot);
            return stateOf(reading, sides);
        },
        nearestPercent: (snapshot, percent) => nearest(parseRecord(snapshot), percent),
        async stage(snapshot, version, signal) {
            const { slots, sides } = await read(snapshot);
            const staging = { runtime, options, tools, slots, sides, signal };
            await stage(staging, snapshot.canarySlot, version);
            return target.current(snapshot);
        },
        async shift(snapshot, percent, expected) {
            if (!(percent >= 0 && percent <= 100)) {
                throw refused(`${percent} % is not a share of the traffic.`, 'Ask for 0 to 100 percent.');
            }
            const now = await read(snapshot);
            checkRevision(now, expected);
            if (percent === 100)
                checkPromotable(now);
            return set(runtime, now, settingsFor(now.slots, percent, now.sides));
        },
        promote: (snapshot, expected) => target.shift(snapshot, 100, expected),
        async restore(snapshot, expected) {
            return restore(runtime, parseRecord(snapshot), expected);
        },
    };
    return target;
}
async function takeSnapshot(runtime, options) {
    const { backend } = options;
    const reading = await readBackend(runtime, backend);
    const slots = Object.entries(options.slots).map(([slot, names]) => {
        return { slot, servers: serversNamed(reading, backend, names) };
    });
    await checkAlgorithm(runtime, backend);
    checkOthers(reading, backend, slots.flatMap(({ servers }) => servers));
    const serving = slots.filter(({ servers }) => servers.some((server) => partOf(server) > 0));
    const [stable] = serving;
    const canary = slots.find((slot) => slot !== stable);
    if (stable === undefined || canary === undefined || serving.length > 1 || slots.length !== 2) {
        throw notSettled(`In backend "${backend}" ${serving.length} slots have weight: ${slots.map(slotText).join('; ')}.`, 'Give weight to the servers of one slot and weight 0 to those of the other (`set server <backend>/<server> weight 0`).');
    }
    const sides = { canary: canary.servers, stable: stable.servers };
    return {
        target: 'haproxy',
        stableSlot: stable.slot,
        canarySlot: canary.slot,
        revision: revisionOf(sides),
        epoch: reading.epoch,
        content: recordOf(backend, sides),
    };
}
/** Servers that would take traffic beside the two slots, or never do, make every share wrong. */
function checkOthers(reading, backend, known) {
    const others = [...reading.servers.values()].filter((server) => !known.includes(server));
    const serving = others.filter((server) => partOf(server) > 0 && !server.isBackup);
    if (serving.length > 0) {
        throw notSettled(`Backend "${backend}" has servers with weight that are in no slot: ${serving.map(settingText).join(', ')}.`, 'Put them into a slot, or give them weight 0.');
    }
    const backups = known.filter((server) => server.isBackup);
    if (backups.length > 0) {
        throw refused(`In backend "${backend}" these servers are backups: ${backups.map(({ name }) => name).join(', ')}.`, 'A backup server never shares traffic; remove `backup` from its line.');
    }
}
function notSettled(tried, hint) {
    return new errors/* AdapterError */.om('haproxy', 'target_not_settled', tried, hint);
}
function slotText({ slot, servers }) {
    return `${slot}: ${servers.map(settingText).join(', ')}`;
}
function stateOf(reading, sides) {
    const weight = (servers) => servers.filter((server) => server.isUp).reduce((total, server) => total + server.weight, 0);
    return {
        canaryPercent: sharePercent({ canary: weight(sides.canary), stable: weight(sides.stable) }),
        isCanaryHealthy: sides.canary.every((server) => server.isUp),
        // The stable side does its work while it can serve at all; the candidate is the one under test.
        isStableHealthy: sides.stable.some((server) => server.isUp),
        revision: revisionOf(sides),
        epoch: reading.epoch,
    };
}
function nearest(slots, percent) {
    if (!(percent > 0))
        return 0;
    if (percent >= 100)
        return 100;
    const stable = new Set(slots.stable.filter((s) => s.state === 'ready').map(({ name }) => name));
    const found = scalesFor(slots, percent, ({ name }) => stable.has(name));
    if (found === null)
        return 0;
    return sharePercent({
        canary: found.scales.canary * found.sums.canary,
        stable: found.scales.stable * found.sums.stable,
    });
}
function checkRevision({ slots, sides }, expected) {
    const found = revisionOf(sides);
    if (found === expected)
        return;
    const settings = [...sides.canary, ...sides.stable].map(settingText).join(', ');
    throw conflict(`Backend "${slots.backend}" is at revision ${found} and not at ${expected}: ${settings}.`);
}
function checkPromotable({ slots, sides }) {
    const down = sides.canary.filter((server) => !server.isUp);
    if (down.length === 0)
        return;
    throw new errors/* AdapterError */.om('haproxy', 'canary_unhealthy', `These servers of backend "${slots.backend}" are down and can't take all traffic: ${down.map(healthText).join(', ')}.`, 'Look at the logs of the new version.');
}
/** Writes what is not yet as wanted, and answers with what a read-back shows. */
async function set(runtime, { slots, reading, sides }, wanted) {
    const groups = orderedWrites(sides, wanted);
    if (groups.length === 0)
        return stateOf(reading, sides);
    await write(runtime, slots.backend, groups);
    const after = await readBackend(runtime, slots.backend);
    const sidesAfter = sidesOf(after, slots);
    const found = differences(sidesAfter, wanted);
    if (found.length > 0)
        throw conflict(found.join(' '));
    return stateOf(after, sidesAfter);
}
/** Puts weights and states back. A refusal does not end it: what could not be put back is in the answer. */
async function restore(runtime, slots, expected) {
    const wanted = { canary: slots.canary.map(settingOf), stable: slots.stable.map(settingOf) };
    const reading = await readBackend(runtime, slots.backend);
    const before = present(reading, wanted);
    if (differences(before, wanted).length === 0)
        return { isComplete: true, differences: [] };
    if (expected !== null)
        checkRevision({ slots, reading, sides: before }, expected);
    const groups = orderedWrites(before, wanted);
    const refusal = await refusalOf(() => write(runtime, slots.backend, groups));
    const after = await readBackend(runtime, slots.backend);
    const found = differences(present(after, wanted), wanted);
    const isComplete = found.length === 0;
    return { isComplete, differences: isComplete ? [] : [...found, ...refusal] };
}
/** The wanted servers that still exist. */
function present(reading, wanted) {
    const existing = (servers) => servers.flatMap(({ name }) => reading.servers.get(name) ?? []);
    return { canary: existing(wanted.canary), stable: existing(wanted.stable) };
}
async function refusalOf(act) {
    try {
        await act();
        return [];
    }
    catch (error) {
        if (error instanceof errors/* AdapterError */.om && error.reason === 'target_refused')
            return [error.message];
        throw error;
    }
}
//# sourceMappingURL=haproxy.js.map

/***/ }),

/***/ 20312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UU: () => (/* binding */ argvOf),
  d1: () => (/* binding */ runCommand)
});

// UNUSED EXPORTS: OUTPUT_BYTES_MAX

// EXTERNAL MODULE: ./build/src/domain/errors.js
var errors = __webpack_require__(33047);
// EXTERNAL MODULE: ./build/src/adapters/tools/excerpt.js
var excerpt = __webpack_require__(90611);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/src/adapters/tools/clock.js
var tools_clock = __webpack_require__(46232);
;// CONCATENATED MODULE: ./build/src/adapters/tools/process.js


/** Between asking a program to end (SIGTERM) and ending it (SIGKILL). The runner leaves us 7.5 s in all. */
const KILL_GRACE_SECONDS = 2;
/** How long output may still come after the program ended: a child that it left behind may hold the pipe. */
const OUTPUT_GRACE_SECONDS = 0.5;
const GROUP_POLL_SECONDS = 0.02;
/**
 * Runs a program in a process group of its own. At the deadline or when the signal is aborted the whole
 * group is killed, grandchildren included; a program that ends by itself may leave some running.
 * Rejects with the error of Node when the program can't be started.
 */
async function runProgram(request) {
    const clock = (0,tools_clock/* systemClock */.m)();
    const startedAtSeconds = clock.monotonicSeconds();
    if (request.signal?.aborted)
        return NOT_STARTED;
    const child = start(request);
    const stdout = collect(child.stdout, request.outputBytesMax);
    const stderr = collect(child.stderr, request.outputBytesMax);
    const closed = new AbortController();
    child.once('close', () => closed.abort());
    let killing = null;
    let isTimedOut = false;
    const kill = () => {
        killing ??= killGroup(child);
    };
    const deadline = AbortSignal.timeout(Math.ceil(request.timeoutSeconds * 1000));
    deadline.onabort = () => {
        isTimedOut = killing === null;
        kill();
    };
    request.signal?.addEventListener('abort', kill, { once: true });
    try {
        const { exitCode, signal } = await exitOf(child);
        deadline.onabort = null;
        await killing;
        await clock.sleep(OUTPUT_GRACE_SECONDS, closed.signal);
        return {
            exitCode,
            signal,
            stdout: stdout.text(),
            stderr: stderr.text(),
            isTimedOut,
            isAborted: killing !== null && !isTimedOut,
            isTruncated: stdout.isTruncated() || stderr.isTruncated(),
            seconds: clock.monotonicSeconds() - startedAtSeconds,
        };
    }
    finally {
        deadline.onabort = null;
        request.signal?.removeEventListener('abort', kill);
        child.stdout?.destroy();
        child.stderr?.destroy();
    }
}
const NOT_STARTED = {
    exitCode: null,
    signal: null,
    stdout: '',
    stderr: '',
    isTimedOut: false,
    isAborted: true,
    isTruncated: false,
    seconds: 0,
};
function start(request) {
    const child = (0,external_node_child_process_.spawn)(request.file, [...request.args], {
        cwd: request.cwd,
        env: withoutForbidden(request.env),
        // A group of its own, so that killing it reaches every grandchild and nobody else.
        detached: true,
        stdio: [request.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        shell: false,
        windowsHide: true,
    });
    // A program that does not read its input is none of our concern.
    child.stdin?.on('error', () => { });
    child.stdin?.end(request.stdin);
    return child;
}
function exitOf(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    });
}
/** Asks the group to end, and ends it when it does not. */
async function killGroup(child) {
    const clock = (0,tools_clock/* systemClock */.m)();
    const { pid } = child;
    if (pid === undefined || !signalGroup(pid, 'SIGTERM'))
        return;
    const untilSeconds = clock.monotonicSeconds() + KILL_GRACE_SECONDS;
    while (clock.monotonicSeconds() < untilSeconds) {
        await clock.sleep(GROUP_POLL_SECONDS);
        if (!signalGroup(pid, 0))
            return;
    }
    signalGroup(pid, 'SIGKILL');
}
/** False when nobody is left in the group. */
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        return false;
    }
}
/** Keeps the beginning and the end of a stream, and how much was left out between them. */
function collect(stream, bytesMax) {
    const half = Math.max(1, Math.floor(bytesMax / 2));
    let head = Buffer.alloc(0);
    let tail = Buffer.alloc(0);
    let leftOut = 0;
    stream?.on('error', () => { });
    stream?.on('data', (chunk) => {
        const room = half - head.length;
        if (room > 0)
            head = Buffer.concat([head, chunk.subarray(0, room)]);
        const rest = chunk.subarray(Math.max(0, room));
        const joined = Buffer.concat([tail, rest]);
        leftOut += Math.max(0, joined.length - half);
        tail = joined.subarray(Math.max(0, joined.length - half));
    });
    return {
        isTruncated: () => leftOut > 0,
        text() {
            if (leftOut === 0)
                return Buffer.concat([head, tail]).toString('utf8');
            return `${head.toString('utf8')}\n[… ${leftOut} bytes left out …]\n${tail.toString('utf8')}`;
        },
    };
}
/** What every program may see: where things are and which language to speak. */
const ALLOWED = /^(?:PATH|HOME|LANG|LC_[A-Z]+|TMPDIR|TZ)$/;
/** What no program sees, whoever asks for it: the tokens of the job and the inputs of the action. */
const FORBIDDEN = /^(?:GITHUB_TOKEN|ACTIONS_.*TOKEN.*|ACTIONS_ID_TOKEN_REQUEST_.*|INPUT_.*|STATE_.*)$/i;
/** True for a variable that no program gets to see. */
function isForbidden(name) {
    return FORBIDDEN.test(name);
}
function withoutForbidden(env) {
    const entries = Object.entries(env).filter((entry) => entry[1] !== undefined && !isForbidden(entry[0]));
    return Object.fromEntries(entries);
}
/** The environment of a program: an allow-list of ours, the names it asks for, and `values` on top. */
function programEnvironment(env, names, values) {
    const asked = new Set(names);
    const seen = Object.entries(env).filter(([name]) => ALLOWED.test(name) || asked.has(name));
    return withoutForbidden({ ...Object.fromEntries(seen), ...values });
}
//# sourceMappingURL=process.js.map
;// CONCATENATED MODULE: ./build/src/adapters/tools/redact.js
/** Shorter than this a "secret" is a common word, and replacing it would ruin the text. */
const SECRET_CHARACTERS_MIN = 4;
/**
 * Replaces every secret by ***: as it is, encoded for a URL, and inside base64 text at each of the three
 * places where it can begin. Secrets of several lines are also found line by line, as logs print them.
 */
function redactor(secrets) {
    const whole = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
    const long = whole.map((secret) => secret.trim()).filter(isLongEnough);
    const forms = [...new Set(long.flatMap(formsOf))].filter(isLongEnough);
    // Longest first: a secret may be a part of another one.
    const ordered = forms.sort((one, other) => other.length - one.length);
    return (text) => ordered.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
function isLongEnough(text) {
    return text.length >= SECRET_CHARACTERS_MIN;
}
function formsOf(secret) {
    const encoded = encodeURIComponent(secret);
    const base64 = [0, 1, 2].map((offset) => base64Core(secret, offset));
    return [
        secret,
        encoded,
        encoded.replaceAll('%20', '+'),
        encoded.replaceAll(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
        JSON.stringify(secret).slice(1, -1),
        ...base64,
        ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ];
}
/** The characters of base64 text that hang on the secret alone when `offset` bytes stand before it. */
function base64Core(secret, offset) {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')]);
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(first, last);
}
//# sourceMappingURL=redact.js.map
;// CONCATENATED MODULE: ./build/src/adapters/targets/run-command.js




/** What a program may say on stdout and on stderr each. */
const OUTPUT_BYTES_MAX = 256 * 1024;
/**
 * Runs a program that the configuration names and answers with what it printed on stdout. AdapterError with
 * the given reason when it can't be started, is killed, or ends with another status than 0.
 */
async function runCommand(request, tools) {
    const { options, name } = request;
    const [file, ...args] = argvOf(options);
    const secrets = options.env.filter((n) => !isForbidden(n)).map((n) => tools.env[n] ?? '');
    const redact = redactor(secrets);
    const result = await started(request, file, args, tools);
    for (const text of [result.stdout, result.stderr]) {
        if (text.trim() !== '')
            tools.log.debug(`${name}: ${redact(text).trim()}`);
    }
    if (result.exitCode !== 0)
        throw failed(request, result, redact);
    return result.stdout;
}
async function started(request, file, args, tools) {
    const { options } = request;
    const values = { ...request.values, SLIPWAY_ENVIRONMENT: tools.environment };
    try {
        return await runProgram({
            file,
            args,
            env: programEnvironment(tools.env, options.env, values),
            cwd: tools.workingDirectory,
            timeoutSeconds: options['timeout-seconds'],
            outputBytesMax: OUTPUT_BYTES_MAX,
            signal: request.signal,
        });
    }
    catch (cause) {
        throw new errors/* AdapterError */.om(request.adapter, request.reason, `The ${request.name} command could not be started: ${cause instanceof Error ? cause.message : cause}.`, `Check that "${file}" is on PATH (or is a path from ${tools.workingDirectory}) and may be executed.`, { cause });
    }
}
function failed(request, result, redact) {
    const said = result.stderr.trim() === '' ? result.stdout : result.stderr;
    // The end of the output says what went wrong.
    const tail = (0,excerpt/* excerpt */.K)(redact(said).trimEnd().slice(-excerpt/* EXCERPT_LENGTH_MAX */.U), []);
    return new errors/* AdapterError */.om(request.adapter, request.reason, `The ${request.name} command ${endingOf(request, result)}. It said: "${tail}".`, result.isTimedOut
        ? `Make it faster, or raise timeout-seconds of ${request.name}.`
        : 'Run it by hand with the same SLIPWAY_* variables; with debug logging its whole output is in the log.');
}
function endingOf(request, result) {
    if (result.isTimedOut)
        return `was killed after ${request.options['timeout-seconds']} s`;
    if (result.isAborted)
        return 'was stopped because the run was cancelled';
    if (result.signal !== null)
        return `was ended by ${result.signal}`;
    return `ended with status ${result.exitCode} after ${result.seconds.toFixed(1)} s`;
}
/** The program and its arguments. ConfigError when `run` and `shell` do not fit each other. */
function argvOf(options) {
    const { run, shell } = options;
    if (shell && typeof run === 'string')
        return ['sh', '-c', run];
    if (!shell && typeof run !== 'string') {
        const [file, ...args] = run;
        if (file !== undefined)
            return [file, ...args];
    }
    throw new errors/* ConfigError */.xL([
        {
            where: 'run',
            line: null,
            what: 'run and shell do not fit each other.',
            fix: 'Write run as a list, or as one string together with shell: true.',
        },
    ]);
}
//# sourceMappingURL=run-command.js.map

/***/ }),

/***/ 90611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ excerpt),
/* harmony export */   U: () => (/* binding */ EXCERPT_LENGTH_MAX)
/* harmony export */ });
/** Characters that an error message quotes of what a server said. */
const EXCERPT_LENGTH_MAX = 200;
/**
 * What an error message may quote of untrusted text: one line, no control or direction characters, cut to
 * length, and every secret replaced, in case the server sent it back.
 */
function excerpt(text, secrets) {
    // Longest first: a secret may contain another one.
    const ordered = [...secrets].sort((one, other) => other.length - one.length);
    const masked = ordered.reduce((masking, secret) => masking.replaceAll(secret, '***'), text);
    const line = masked.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
    return line.length <= EXCERPT_LENGTH_MAX ? line : `${line.slice(0, EXCERPT_LENGTH_MAX - 1)}…`;
}
//# sourceMappingURL=excerpt.js.map

/***/ }),

/***/ 28678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands),
/* harmony export */   haproxyRuntime: () => (/* binding */ haproxyRuntime),
/* harmony export */   parseInfo: () => (/* binding */ parseInfo),
/* harmony export */   parseServersState: () => (/* binding */ parseServersState),
/* harmony export */   parseStat: () => (/* binding */ parseStat),
/* harmony export */   processIdentity: () => (/* binding */ processIdentity)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33047);


/** How long one connection may take, from connecting to the last byte. */
const TIMEOUT_SECONDS = 5;
/** Longer answers are not read to their end. A server takes about 500 bytes of `show stat`. */
const ANSWER_BYTES_MAX = 8 * 1024 * 1024;
/** HAProxy reads one line into one buffer of `tune.bufsize`, 16384 bytes unless configured otherwise. */
const LINE_CHARACTERS_MAX = 8_000;
/** Talks to the HAProxy at `/path/of/socket` or `host:port`. ConfigError when it is neither. */
function haproxyRuntime(address, options = {}) {
    const place = parseAddress(address);
    const timeoutSeconds = options.timeoutSeconds ?? TIMEOUT_SECONDS;
    return {
        address,
        ask: async (commands) => {
            const answers = [];
            for (const line of linesOf(commands)) {
                const text = await exchange(address, place, `${line.join(';')}\n`, timeoutSeconds);
                answers.push(...splitAnswers(address, line, text));
            }
            return answers;
        },
    };
}
function parseAddress(address) {
    if (address.includes('/') && !address.includes('\0'))
        return { path: address };
    const match = /^(?:\[([0-9A-Fa-f:.]+)\]|([A-Za-z0-9_.-]+)):(\d{1,5})$/.exec(address);
    const host = match?.[1] ?? match?.[2];
    const port = Number(match?.[3]);
    if (host !== undefined && port > 0 && port < 65_536)
        return { host, port };
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        {
            where: 'address',
            line: null,
            what: `"${address}" is not an address of the HAProxy Runtime API.`,
            fix: 'Write the path of the unix socket (/run/haproxy/admin.sock) or host:port.',
        },
    ]);
}
/** Packs commands into as few lines as the buffer of HAProxy allows. */
function linesOf(commands) {
    const lines = [];
    let characters = Number.POSITIVE_INFINITY;
    for (const command of commands) {
        if (characters + command.length + 1 > LINE_CHARACTERS_MAX) {
            lines.push([]);
            characters = 0;
        }
        lines.at(-1)?.push(command);
        characters += command.length + 1;
    }
    return lines;
}
/** An answer is any number of lines and ends with a blank one; a change that was made answers nothing. */
function splitAnswers(address, commands, text) {
    const answers = [];
    let lines = [];
    for (const line of text.split('\n').slice(0, -1)) {
        if (line !== '') {
            lines.push(line);
        }
        else if (lines.length > 0 || answers.length < commands.length) {
            answers.push(lines.join('\n'));
            lines = [];
        }
    }
    const denied = answers.findIndex((answer) => answer.startsWith('Permission denied'));
    if (denied >= 0) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('haproxy', 'target_refused', `HAProxy at ${address} answered "Permission denied" to "${commands[denied] ?? ''}".`, 'Give the socket the level that changes need: `stats socket <address> level admin` in the global section.');
    }
    if (lines.length > 0 || answers.length !== commands.length) {
        throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('haproxy', 'target_refused', `HAProxy at ${address} gave ${answers.length} answers to ${commands.length} commands: "${text.slice(0, 200)}".`, 'Check that the address is the Runtime API of HAProxy (`stats socket`) and not a web port.');
    }
    return answers;
}
/** One connection: one line out, everything in until HAProxy closes. */
function exchange(address, place, line, timeoutSeconds) {
    return new Promise((resolve, reject) => {
        const deadline = AbortSignal.timeout(Math.ceil(timeoutSeconds * 1000));
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...place, signal: deadline });
        const chunks = [];
        let bytes = 0;
        socket.on('connect', () => socket.write(line));
        socket.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > ANSWER_BYTES_MAX) {
                socket.destroy(new Error(`the answer is longer than ${ANSWER_BYTES_MAX} bytes`));
            }
        });
        socket.on('error', (error) => {
            reject(unreachable(address, deadline.aborted ? timedOut(timeoutSeconds) : error));
        });
        socket.on('close', () => {
            if (bytes > 0)
                resolve(Buffer.concat(chunks).toString('utf8'));
            else
                reject(unreachable(address, new Error('it closed the connection without an answer')));
        });
    });
}
function timedOut(seconds) {
    return Object.assign(new Error(`no answer within ${seconds} s`), { code: 'ETIMEDOUT' });
}
const HINTS = {
    ENOENT: 'No such socket. Start HAProxy with `stats socket <path> level admin`, and run on the machine (or with the volume) where that path is.',
    EACCES: 'This user may not open the socket. Add `mode 660 group <group>` (or `user <user>`) to the `stats socket` line.',
    ECONNREFUSED: 'Nothing listens there. Check that HAProxy runs and that the address is right.',
    ENOTFOUND: 'The host name is not known. Check the address.',
    ETIMEDOUT: 'Check the address, the network and that HAProxy is not overloaded.',
};
function unreachable(address, cause) {
    const hint = HINTS[cause.code ?? ''] ?? 'Check the address and that HAProxy runs.';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AdapterError */ .om('haproxy', 'target_unreachable', `Asked HAProxy at ${address}: ${cause.message}.`, hint, { cause });
}
const NAME = /^[A-Za-z0-9_.:-]+$/;
/** A name of a backend or server, safe to stand in a command line. ConfigError for anything else. */
function name(text) {
    if (NAME.test(text))
        return text;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL([
        {
            where: 'haproxy',
            line: null,
            what: `"${text}" is not a name of a backend or a server.`,
            fix: 'HAProxy allows letters, digits and - _ . : in names.',
        },
    ]);
}
/** The commands that Slipway sends, with every name checked. */
const commands = {
    info: () => 'show info',
    serversState: (backend) => `show servers state ${name(backend)}`,
    /** Rows of the servers of a backend only: type 4, all ids. */
    serverStat: (backend) => `show stat ${name(backend)} 4 -1`,
    /** The row of the backend itself: type 2. Only it names the balancing algorithm. */
    backendStat: (backend) => `show stat ${name(backend)} 2 -1`,
    backends: () => 'show backend',
    setWeight: (backend, server, weight) => `set server ${name(backend)}/${name(server)} weight ${weightText(weight)}`,
    setState: (backend, server, state) => `set server ${name(backend)}/${name(server)} state ${state}`,
    /** The server is down until it has passed its health check `rise` times from now on. */
    setHealthDown: (backend, server) => `set server ${name(backend)}/${name(server)} health down`,
};
function weightText(weight) {
    if (Number.isInteger(weight) && weight >= 0 && weight <= 256)
        return String(weight);
    throw new RangeError(`A weight is a whole number from 0 to 256, not ${weight}.`);
}
/** Reads `show servers state`: a version, a header, one row per server. Null when it is something else. */
function parseServersState(text) {
    const [version, header, ...lines] = text.split('\n');
    if (version?.trim() !== '1' || header === undefined || !header.startsWith('# '))
        return null;
    const columns = header.slice(2).split(' ');
    return lines.map((line) => rowOf(columns, line.split(' ')));
}
/** Reads `show stat`: CSV whose header starts with "# ". Null when it is something else. */
function parseStat(text) {
    const [header, ...lines] = text.split('\n');
    if (header === undefined || !header.startsWith('# pxname,'))
        return null;
    const columns = header.slice(2).split(',');
    return lines.map((line) => rowOf(columns, csvFields(line)));
}
/** Reads `show info`: one "Name: value" a line. */
function parseInfo(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const colon = line.indexOf(':');
        if (colon > 0)
            fields.set(line.slice(0, colon), line.slice(colon + 1).trim());
    }
    return Object.fromEntries(fields);
}
function rowOf(columns, fields) {
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
}
/** Splits one CSV line; HAProxy quotes fields that hold commas or quotes, and doubles inner quotes. */
function csvFields(line) {
    const fields = [];
    for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
        fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    }
    return fields;
}
/** One answer of `show info` as an identity: another process, or the same one started anew, differs. */
function processIdentity(info) {
    return `${info.Pid ?? '?'}@${info.Start_time_sec ?? '?'}`;
}
//# sourceMappingURL=haproxy-runtime.js.map

/***/ })

};
