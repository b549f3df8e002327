export const id = 7363;
export const ids = [7363,3155];
export const modules = {

/***/ 30444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openRangesIn),
/* harmony export */   n: () => (/* binding */ starActionsIn)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);

const EVERY_ADDRESS = new Set([
    '0.0.0.0/0',
    '::/0',
    '*',
    'Internet',
    '0.0.0.0',
]);
const ADDRESS_KEYS = new Set([
    ...[
        'cidr_blocks',
        'ipv6_cidr_blocks',
        'cidr_ipv4',
        'cidr_ipv6',
        'source_ranges',
        'source_address_prefix',
    ],
    ...[
        'source_address_prefixes',
        'source_cidr_blocks',
        'CidrIp',
        'CidrIpv6',
        'loadBalancerSourceRanges',
    ],
]);
/** Places, by the names on the way there, at which traffic may come in from every address. */
function openRangesIn(file) {
    const found = [];
    walk(file ?? undefined, [], (path, map) => {
        // Traffic that goes out says nothing about who comes in.
        if (path.includes('egress') ||
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'type') === 'egress' ||
            (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'direction') === 'EGRESS')
            return;
        if ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'direction') === 'Outbound')
            return;
        for (const [key, value] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(map)) {
            if (!ADDRESS_KEYS.has(key))
                continue;
            const all = typeof value === 'string' ? [value] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
            if (all.some((one) => typeof one === 'string' && EVERY_ADDRESS.has(one))) {
                found.push(`${path.join('.')}${portsOf(map)}`);
            }
        }
    });
    return found;
}
function portsOf(map) {
    const from = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'from_port') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'FromPort') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'destination_port_range');
    const to = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'to_port') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'ToPort');
    if (from === undefined)
        return '';
    return ` (port ${String(from)}${to === undefined || to === from ? '' : ` to ${String(to)}`})`;
}
/** Statements that allow every action, or every action on everything; sentences with their places. */
function starActionsIn(file) {
    const found = [];
    const look = (path, map) => {
        const effect = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'effect') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'Effect')) ?? 'Allow';
        const actions = textsOf((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'actions') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'Action') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'verbs'));
        const resources = textsOf((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'resources') ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(map, 'Resource'));
        if (effect !== 'Allow' || actions.length === 0)
            return;
        const where = path.join('.');
        if (actions.includes('*'))
            found.push(`${where} allows every action`);
        else if (resources.includes('*') && actions.some((action) => action.endsWith(':*'))) {
            found.push(`${where} allows ${actions.filter((one) => one.endsWith(':*')).join(', ')} on everything`);
        }
    };
    walk(file ?? undefined, [], (path, map) => {
        look(path, map);
        for (const [key, value] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(map)) {
            if (POLICY_KEYS.has(key) && typeof value === 'string') {
                for (const statement of statementsIn(value))
                    look([...path, key], statement);
            }
        }
    });
    return found;
}
const POLICY_KEYS = new Set(['policy', 'inline_policy', 'assume_role_policy']);
/**
 * Statements of a policy that is written as JSON text, or by jsonencode: its actions and resources, told by
 * the words alone, since nothing here computes.
 */
function statementsIn(text) {
    return text
        .split(/(?=\bEffect\b)/)
        .slice(1)
        .map((part) => ({
        Effect: /^Effect\W+(\w+)/.exec(part)?.[1] ?? '',
        Action: wordsAfter(part, 'Action'),
        Resource: wordsAfter(part, 'Resource'),
    }));
}
function wordsAfter(text, key) {
    const found = new RegExp(`\\b${key}"?\\s*[=:]\\s*(\\[[^\\]]*\\]|"[^"]*")`).exec(text);
    return [...(found?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
}
function textsOf(value) {
    const all = typeof value === 'string' ? [value] : (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(value);
    return all.filter((one) => typeof one === 'string');
}
/** Calls back for every map, with the keys on the way to it. */
function walk(value, path, see) {
    if (path.length > _plain_js__WEBPACK_IMPORTED_MODULE_0__/* .PLAIN_DEPTH_MAX */ .i)
        return;
    if (Array.isArray(value)) {
        for (const one of value)
            walk(one, path, see);
    }
    else if ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value)) {
        see(path, value);
        for (const [key, one] of (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value))
            walk(one, [...path, key], see);
    }
}
//# sourceMappingURL=cloud-access.js.map

/***/ }),

/***/ 28435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ imageParts),
/* harmony export */   Ds: () => (/* binding */ majorOf),
/* harmony export */   Ms: () => (/* binding */ majorChange),
/* harmony export */   vY: () => (/* binding */ isFloating)
/* harmony export */ });
/** The parts of "registry:5000/name:tag@sha256:…". `tag` is null when there is none. */
function imageParts(image) {
    const [reference = '', digest] = image.split('@');
    const colon = reference.lastIndexOf(':');
    const isTagged = colon > reference.lastIndexOf('/');
    return {
        name: isTagged ? reference.slice(0, colon) : reference,
        tag: isTagged ? reference.slice(colon + 1) : null,
        isPinned: digest !== undefined,
    };
}
/** True when what runs depends on the moment it is pulled. A variable in the tag is not known here. */
function isFloating(image) {
    const { tag, isPinned, name } = imageParts(image);
    if (isPinned || name.includes('$') || name.includes('{{'))
        return false;
    return tag === null || tag === 'latest';
}
/** The first number of a tag: 16 of "16.2-alpine", 20 of "node20". null when there is none. */
function majorOf(tag) {
    const digits = /\d{1,9}/.exec(tag ?? '')?.[0];
    return digits === undefined ? null : Number(digits);
}
/** Images that keep data in the format of their version. */
const DATABASES = /(?:^|\/)(?:postgres|postgresql|postgis|mysql|mariadb|percona|mongo|mongodb|redis|valkey|elasticsearch|opensearch|cassandra|clickhouse|clickhouse-server|influxdb|timescaledb|neo4j|couchdb|rabbitmq|kafka|cp-kafka|etcd|minio)$/;
/** "postgres goes from 15 to 16" for another major version of the same image; null otherwise. */
function majorChange(before, after) {
    const old = imageParts(before);
    const now = imageParts(after);
    const from = majorOf(old.tag);
    const to = majorOf(now.tag);
    if (old.name !== now.name || from === null || to === null || from === to)
        return null;
    return {
        what: `${old.name} goes from ${old.tag} to ${now.tag}`,
        isDatabase: DATABASES.test(old.name),
    };
}
//# sourceMappingURL=container-image.js.map

/***/ }),

/***/ 74586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ edit),
/* harmony export */   v: () => (/* binding */ added)
/* harmony export */ });
/** An edit that goes back with the code. */
function edit(rule, what, reversibility = 'yes') {
    return { rule, what, reversibility };
}
/** What is in `after` and was not in `before`, each once, in order. */
function added(before, after) {
    const known = new Set(before);
    return [...new Set(after)].filter((one) => !known.has(one));
}
//# sourceMappingURL=edit.js.map

/***/ }),

/***/ 3155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isKubernetes: () => (/* binding */ isKubernetes),
  kubernetesEdits: () => (/* binding */ kubernetesEdits)
});

// EXTERNAL MODULE: ./build/src/domain/plain.js
var plain = __webpack_require__(17962);
// EXTERNAL MODULE: ./build/src/domain/edits/cloud-access.js
var cloud_access = __webpack_require__(30444);
// EXTERNAL MODULE: ./build/src/domain/edits/edit.js
var edit = __webpack_require__(74586);
// EXTERNAL MODULE: ./build/src/domain/edits/container-image.js
var container_image = __webpack_require__(28435);
// EXTERNAL MODULE: ./build/src/domain/edits/quantity.js
var quantity = __webpack_require__(79695);
;// CONCATENATED MODULE: ./build/src/domain/edits/pod-edits.js




/** Dangerous edits of the pods of one workload; `before` is undefined for a new one. */
function podEdits(where, before, after) {
    const old = containersOf(before);
    const now = containersOf(after);
    const gone = [...old.keys()].filter((name) => !now.has(name));
    return [
        ...hostEdits(where, before, after),
        ...gone.map((name) => (0,edit/* edit */.h)('container-removed', `${where}: the container ${name} was taken out`)),
        ...[...now].flatMap(([name, container]) => containerEdits(`${where}, container ${name}`, old.get(name), container)),
    ];
}
function containersOf(pod) {
    const all = [...(0,plain/* listOf */.c3)((0,plain.at)(pod, 'containers')), ...(0,plain/* listOf */.c3)((0,plain.at)(pod, 'initContainers'))];
    return new Map(all.flatMap((container) => {
        const name = (0,plain/* textOf */.b6)((0,plain.at)(container, 'name'));
        return name === null ? [] : [[name, container]];
    }));
}
const HOST_KEYS = ['hostNetwork', 'hostPID', 'hostIPC'];
function hostEdits(where, before, after) {
    const paths = (pod) => (0,plain/* listOf */.c3)((0,plain.at)(pod, 'volumes')).flatMap((volume) => (0,plain/* textOf */.b6)((0,plain.at)(volume, 'hostPath', 'path')) ?? []);
    return [
        ...HOST_KEYS.filter((key) => (0,plain.at)(after, key) === true && (0,plain.at)(before, key) !== true).map((key) => (0,edit/* edit */.h)('host-shared', `${where} now shares the machine: ${key}`)),
        ...(0,edit/* added */.v)(paths(before), paths(after)).map((path) => (0,edit/* edit */.h)('host-shared', `${where} now mounts ${path} of the machine`)),
        ...rootEdits(where, (0,plain.at)(before, 'securityContext'), (0,plain.at)(after, 'securityContext')),
    ];
}
function containerEdits(where, before, after) {
    return [
        ...(before === undefined
            ? []
            : [...probeEdits(where, before, after), ...limitEdits(where, before, after)]),
        ...imageEdits(where, before, after),
        ...rootEdits(where, (0,plain.at)(before, 'securityContext'), (0,plain.at)(after, 'securityContext')),
    ];
}
const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];
function probeEdits(where, before, after) {
    const gone = PROBES.filter((probe) => (0,plain/* isMap */.jh)((0,plain.at)(before, probe)) && !(0,plain/* isMap */.jh)((0,plain.at)(after, probe)));
    const hook = (0,plain/* isMap */.jh)((0,plain.at)(before, 'lifecycle', 'preStop')) && !(0,plain/* isMap */.jh)((0,plain.at)(after, 'lifecycle', 'preStop'));
    return [
        ...gone.map((probe) => (0,edit/* edit */.h)('probe-removed', `${where} no longer has a ${probe}`)),
        ...(hook
            ? [(0,edit/* edit */.h)('probe-removed', `${where} no longer has a preStop hook: requests may be cut off`)]
            : []),
    ];
}
function limitEdits(where, before, after) {
    return ['limits', 'requests'].flatMap((kind) => (0,plain/* entriesOf */.Mc)((0,plain.at)(before, 'resources', kind)).flatMap(([name, old]) => {
        const now = (0,plain.at)(after, 'resources', kind, name);
        const word = kind === 'limits' ? 'limit' : 'request';
        if (now === undefined) {
            return kind === 'requests'
                ? []
                : [(0,edit/* edit */.h)('limit-removed', `${where} no longer has a limit of ${name}`)];
        }
        return (0,quantity/* isLowered */.t)(old, now)
            ? [
                (0,edit/* edit */.h)('limit-lowered', `${where}: the ${word} of ${name} falls from ${String(old)} to ${String(now)}`),
            ]
            : [];
    }));
}
function imageEdits(where, before, after) {
    const old = (0,plain/* textOf */.b6)((0,plain.at)(before, 'image'));
    const now = (0,plain/* textOf */.b6)((0,plain.at)(after, 'image'));
    if (now === null || now === old)
        return [];
    const major = old === null ? null : (0,container_image/* majorChange */.Ms)(old, now);
    return [
        ...((0,container_image/* isFloating */.vY)(now) && (old === null || !(0,container_image/* isFloating */.vY)(old))
            ? [(0,edit/* edit */.h)('image-floating', `${where}: the image ${now} is another one each time it is pulled`)]
            : []),
        ...(major === null
            ? []
            : [(0,edit/* edit */.h)('image-major', `${where}: ${major.what}`, major.isDatabase ? 'no' : 'yes')]),
    ];
}
function rootEdits(where, before, after) {
    const turnedTo = (key, value) => (0,plain/* canonical */.$N)((0,plain.at)(after, key)) === (0,plain/* canonical */.$N)(value) &&
        (0,plain/* canonical */.$N)((0,plain.at)(before, key)) !== (0,plain/* canonical */.$N)(value);
    const capabilities = (context) => (0,plain/* listOf */.c3)((0,plain.at)(context, 'capabilities', 'add')).filter((one) => typeof one === 'string');
    return [
        ...(turnedTo('privileged', true) ? [`${where} is now privileged`] : []),
        ...(turnedTo('allowPrivilegeEscalation', true) ? [`${where} may now gain privileges`] : []),
        ...(turnedTo('runAsUser', 0) ? [`${where} now runs as root`] : []),
        ...((0,plain.at)(before, 'runAsNonRoot') === true && (0,plain.at)(after, 'runAsNonRoot') !== true
            ? [`${where} may now run as root: runAsNonRoot is gone`]
            : []),
        ...((0,plain.at)(before, 'readOnlyRootFilesystem') === true &&
            (0,plain.at)(after, 'readOnlyRootFilesystem') !== true
            ? [`${where} may now write to its root file system`]
            : []),
        ...(0,edit/* added */.v)(capabilities(before), capabilities(after)).map((name) => `${where} now has the capability ${name}`),
    ].map((what) => (0,edit/* edit */.h)('privileged', what));
}
//# sourceMappingURL=pod-edits.js.map
;// CONCATENATED MODULE: ./build/src/domain/edits/kubernetes-edits.js





/** Dangerous edits of the objects of one manifest. null = the file was not there. */
function kubernetesEdits(before, after) {
    const old = objectsIn(before ?? []);
    const now = objectsIn(after ?? []);
    const gone = [...old.keys()].filter((name) => !now.has(name)).flatMap(removedEdits);
    const changed = [...now].flatMap(([name, object]) => objectEdits(name, old.get(name), object));
    return [...gone, ...changed];
}
/** A manifest of something that Kubernetes knows. */
function isKubernetes(document) {
    return (0,plain/* textOf */.b6)((0,plain.at)(document, 'apiVersion')) !== null && (0,plain/* textOf */.b6)((0,plain.at)(document, 'kind')) !== null;
}
/** Objects by "Kind namespace/name"; lists of objects are opened. */
function objectsIn(documents) {
    const all = documents.flatMap((one) => (isList(one) ? (0,plain/* listOf */.c3)((0,plain.at)(one, 'items')) : [one]));
    return new Map(all.filter(isKubernetes).map((object) => {
        const namespace = (0,plain/* textOf */.b6)((0,plain.at)(object, 'metadata', 'namespace'));
        const name = (0,plain/* textOf */.b6)((0,plain.at)(object, 'metadata', 'name')) ?? '';
        return [`${kindOf(object)} ${namespace === null ? '' : `${namespace}/`}${name}`, object];
    }));
}
function isList(document) {
    return (0,plain.at)(document, 'kind') === 'List' && (0,plain.at)(document, 'apiVersion') === 'v1';
}
function kindOf(object) {
    return (0,plain/* textOf */.b6)((0,plain.at)(object, 'kind')) ?? '';
}
/** Kinds whose loss is more than a restart, and what it takes with it. */
const LOSSES = new Map([
    ['PersistentVolumeClaim', { what: 'its volume may go with it', reversibility: 'no' }],
    ['PersistentVolume', { what: 'its data may go with it', reversibility: 'no' }],
    ['Namespace', { what: 'everything in it goes with it', reversibility: 'no' }],
    ['CustomResourceDefinition', { what: 'all its objects go with it', reversibility: 'no' }],
    ['StatefulSet', { what: 'its volumes are left behind', reversibility: 'with_care' }],
    ['StorageClass', { what: 'no volume is made with it any more', reversibility: 'with_care' }],
    ['Secret', { what: 'whatever reads it stops', reversibility: 'with_care' }],
    ['PodDisruptionBudget', { what: 'all pods may go down at once', reversibility: 'yes' }],
    ['NetworkPolicy', { what: 'traffic is no longer held back', reversibility: 'yes' }],
    ['HorizontalPodAutoscaler', { what: 'it no longer grows with its load', reversibility: 'yes' }],
    ['ResourceQuota', { what: 'nothing limits the namespace', reversibility: 'yes' }],
]);
function removedEdits(name) {
    const loss = LOSSES.get(name.split(' ')[0] ?? '');
    return loss === undefined
        ? [(0,edit/* edit */.h)('object-removed', `${name} was taken out`)]
        : [(0,edit/* edit */.h)('object-removed', `${name} was taken out: ${loss.what}`, loss.reversibility)];
}
function objectEdits(name, before, after) {
    const pod = podOf(after);
    return [
        ...(pod === undefined
            ? []
            : podEdits(name, before === undefined ? undefined : podOf(before), pod)),
        ...(before === undefined
            ? []
            : [
                ...scaleEdits(name, before, after),
                ...storageEdits(name, before, after),
                ...identityEdits(name, before, after),
            ]),
        ...accessEdits(name, before, after),
    ];
}
/** The pod of a workload, wherever its kind keeps it. */
function podOf(object) {
    if (kindOf(object) === 'Pod')
        return (0,plain.at)(object, 'spec');
    return ((0,plain.at)(object, 'spec', 'template', 'spec') ??
        (0,plain.at)(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec'));
}
/** Numbers that keep a service up: paths in the object, and what they are called. */
const SCALES = [
    ['replicas', ['spec', 'replicas']],
    ['the least number of replicas', ['spec', 'minReplicas']],
    ['minAvailable', ['spec', 'minAvailable']],
    ['terminationGracePeriodSeconds', ['spec', 'template', 'spec', 'terminationGracePeriodSeconds']],
];
function scaleEdits(name, before, after) {
    const lowered = SCALES.flatMap(([word, path]) => {
        const old = (0,plain.at)(before, ...path);
        const now = (0,plain.at)(after, ...path);
        if (!(0,quantity/* isLowered */.t)(old, now))
            return [];
        return now === 0 && word === 'replicas'
            ? [(0,edit/* edit */.h)('replicas-zero', `${name} goes from ${String(old)} replicas to none`)]
            : [(0,edit/* edit */.h)('replicas-lowered', `${name}: ${word} falls from ${String(old)} to ${String(now)}`)];
    });
    const strategy = (object) => (0,plain/* textOf */.b6)((0,plain.at)(object, 'spec', 'strategy', 'type'));
    return strategy(after) === 'Recreate' && strategy(before) !== 'Recreate'
        ? [...lowered, (0,edit/* edit */.h)('strategy-recreate', `${name} is now down while it is replaced: Recreate`)]
        : lowered;
}
function storageEdits(name, before, after) {
    const sizeOf = (claim) => (0,plain.at)(claim, 'spec', 'resources', 'requests', 'storage') ??
        (0,plain.at)(claim, 'spec', 'capacity', 'storage');
    const classOf = (claim) => (0,plain/* textOf */.b6)((0,plain.at)(claim, 'spec', 'storageClassName'));
    const claims = (object) => new Map([
        [name, object],
        ...(0,plain/* listOf */.c3)((0,plain.at)(object, 'spec', 'volumeClaimTemplates')).map((claim) => [`${name}, volume ${(0,plain/* textOf */.b6)((0,plain.at)(claim, 'metadata', 'name')) ?? ''}`, claim]),
    ]);
    const now = claims(after);
    const edits = [...claims(before)].flatMap(([where, old]) => {
        const claim = now.get(where);
        if (claim === undefined)
            return [(0,edit/* edit */.h)('volume-removed', `${where} was taken out`, 'no')];
        const [oldClass, newClass] = [classOf(old), classOf(claim)];
        return [
            ...((0,quantity/* isLowered */.t)(sizeOf(old), sizeOf(claim))
                ? [
                    (0,edit/* edit */.h)('storage-shrunk', `${where} shrinks from ${String(sizeOf(old))} to ${String(sizeOf(claim))}, which no volume can`, 'no'),
                ]
                : []),
            ...(oldClass !== null && oldClass !== newClass
                ? [
                    (0,edit/* edit */.h)('storage-class', `${where} changes its class from ${oldClass} to ${newClass ?? 'the default'}: it has to be made anew`, 'no'),
                ]
                : []),
        ];
    });
    const reclaim = (object) => (0,plain/* textOf */.b6)((0,plain.at)(object, 'spec', 'persistentVolumeReclaimPolicy')) ??
        (0,plain/* textOf */.b6)((0,plain.at)(object, 'reclaimPolicy'));
    return reclaim(before) === 'Retain' && reclaim(after) === 'Delete'
        ? [
            ...edits,
            (0,edit/* edit */.h)('storage-class', `${name} no longer keeps its data when it is released`, 'no'),
        ]
        : edits;
}
/** What Kubernetes cannot change in place, or with which traffic goes elsewhere. */
function identityEdits(name, before, after) {
    const differs = (...path) => (0,plain/* isMap */.jh)((0,plain.at)(before, ...path)) && (0,plain/* canonical */.$N)((0,plain.at)(before, ...path)) !== (0,plain/* canonical */.$N)((0,plain.at)(after, ...path));
    if (!differs('spec', 'selector'))
        return [];
    return kindOf(after) === 'Service'
        ? [(0,edit/* edit */.h)('selector-changed', `${name} sends its traffic to other pods`)]
        : [
            (0,edit/* edit */.h)('selector-changed', `${name} has another selector, which cannot be changed in place`, 'with_care'),
        ];
}
function accessEdits(name, before, after) {
    return [
        ...(0,edit/* added */.v)((0,cloud_access/* openRangesIn */.A)(before ?? null), (0,cloud_access/* openRangesIn */.A)(after)).map((path) => (0,edit/* edit */.h)('open-to-the-world', `${name}: ${path} is open to every address`)),
        ...(0,edit/* added */.v)((0,cloud_access/* starActionsIn */.n)(before ?? null), (0,cloud_access/* starActionsIn */.n)(after)).map((what) => (0,edit/* edit */.h)('access-to-everything', `${name}: ${what}`)),
    ];
}
//# sourceMappingURL=kubernetes-edits.js.map

/***/ }),

/***/ 37363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   manifestEdits: () => (/* binding */ manifestEdits)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17962);
/* harmony import */ var _container_image_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28435);
/* harmony import */ var _edit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74586);
/* harmony import */ var _kubernetes_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3155);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79695);





/** What may lie in a folder of manifests: objects of Kubernetes, a kustomization, a chart, values of one. */
function manifestEdits(before, after) {
    const all = [...(before ?? []), ...(after ?? [])];
    if (all.some(isKustomization))
        return kustomizationEdits(before?.[0], after?.[0]);
    if (all.some(_kubernetes_edits_js__WEBPACK_IMPORTED_MODULE_1__.isKubernetes))
        return (0,_kubernetes_edits_js__WEBPACK_IMPORTED_MODULE_1__.kubernetesEdits)(before, after);
    if (all.some(isChart))
        return chartEdits(before?.[0], after?.[0]);
    return valuesEdits('', before?.[0], after?.[0]);
}
function isKustomization(document) {
    const kind = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, 'kind'));
    if (kind !== null)
        return kind === 'Kustomization' || kind === 'Component';
    return Array.isArray((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, 'resources')) && !isChart(document);
}
function isChart(document) {
    return (/^v[12]$/.test((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, 'apiVersion')) ?? '') &&
        (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(document, 'name')) !== null);
}
function namesIn(file, key) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file, key)).flatMap((one) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(one) ?? (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'path')) ?? []);
}
function kustomizationEdits(before, after) {
    if (before === undefined)
        return [];
    if (after === undefined)
        return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('object-removed', 'the kustomization was taken out', 'with_care')];
    const byName = (file, key) => new Map((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file, key)).map((one) => [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'name')) ?? '', one]));
    const oldReplicas = byName(before, 'replicas');
    const oldImages = byName(before, 'images');
    return [
        ...['resources', 'bases', 'components'].flatMap((key) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .added */ .v)(namesIn(after, key), namesIn(before, key)).map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('object-removed', `${name} is no longer part of it: its objects may be deleted`, 'with_care'))),
        ...(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .added */ .v)(namesIn(after, 'patches'), namesIn(before, 'patches')).map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('patch-removed', `the patch ${name} is no longer applied`)),
        ...[...byName(after, 'replicas')].flatMap(([name, one]) => {
            const old = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(oldReplicas.get(name), 'count');
            const now = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'count');
            return (0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .isLowered */ .t)(old, now) || (old === undefined && now === 0)
                ? [replicas(name, old, now)]
                : [];
        }),
        ...[...byName(after, 'images')]
            .filter(([name, one]) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'newTag') === 'latest' && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(oldImages.get(name), 'newTag') !== 'latest')
            .map(([name]) => floating(`${name}:latest`)),
    ];
}
function replicas(where, from, to) {
    return to === 0
        ? (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('replicas-zero', `${where} has no replicas any more`)
        : (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('replicas-lowered', `${where}: replicas fall from ${String(from)} to ${String(to)}`);
}
function floating(image) {
    return (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('image-floating', `the image ${image} is another one each time it is pulled`);
}
/** Charts that this chart is made of. */
function chartEdits(before, after) {
    const parts = (file) => new Map((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(file, 'dependencies')).map((one) => [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'name')) ?? '', one]));
    const old = parts(before);
    const now = parts(after);
    return [
        ...(before !== undefined && after === undefined
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('object-removed', 'the chart was taken out', 'with_care')]
            : (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .added */ .v)(now.keys(), old.keys()).map((name) => (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('object-removed', `the chart ${name} is no longer part of it`, 'with_care'))),
        ...[...now].flatMap(([name, one]) => {
            const [from, to] = [(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(old.get(name), 'version')), (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(one, 'version'))];
            const isMajor = from !== null && to !== null && (0,_container_image_js__WEBPACK_IMPORTED_MODULE_4__/* .majorOf */ .Ds)(from) !== (0,_container_image_js__WEBPACK_IMPORTED_MODULE_4__/* .majorOf */ .Ds)(to);
            return isMajor
                ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('chart-major', `the chart ${name} goes from ${from} to ${to}`, 'with_care')]
                : [];
        }),
    ];
}
const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];
const REPLICAS = ['replicaCount', 'replicas', 'minReplicas', 'minAvailable'];
/** Keys with an `enabled` below them that keep a service up or its data safe. */
const GUARDS = [
    'persistence',
    'podDisruptionBudget',
    'pdb',
    'networkPolicy',
    'autoscaling',
    'backup',
];
/** Values of a chart, by the names that most charts give them. Walks both states together. */
function valuesEdits(path, before, after) {
    if (!(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(before))
        return [];
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(before).flatMap(([key, old]) => {
        const now = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, key);
        const where = path === '' ? key : `${path}.${key}`;
        return [...valueEdits(where, key, old, now), ...valuesEdits(where, old, now)];
    });
}
function valueEdits(where, key, old, now) {
    if (PROBES.includes(key)) {
        const isLost = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(old) && (!(0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(now) || ((0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(now, 'enabled') === false && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(old, 'enabled') !== false));
        return isLost ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('probe-removed', `${where} is gone`)] : [];
    }
    if (REPLICAS.includes(key))
        return (0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .isLowered */ .t)(old, now) ? [replicas(where, old, now)] : [];
    if (GUARDS.includes(key) && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(old, 'enabled') === true && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(now, 'enabled') !== true) {
        return [
            (0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('guard-off', `${where} is no longer enabled`, key === 'persistence' ? 'no' : 'yes'),
        ];
    }
    if (key === 'tag' && now === 'latest' && old !== 'latest')
        return [floating(where)];
    if (key === 'privileged' && now === true && old !== true)
        return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('privileged', `${where} is now true`)];
    if (key === 'limits' && (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(old))
        return limitEdits(where, old, now);
    if ((key === 'size' || key === 'storage') && (0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .isLowered */ .t)(old, now)) {
        return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('storage-shrunk', `${where} shrinks from ${String(old)} to ${String(now)}`, 'no')];
    }
    return key === 'storageClass' && typeof old === 'string' && old !== '' && old !== now
        ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('storage-class', `${where} changes from ${old} to ${String(now)}`, 'no')]
        : [];
}
function limitEdits(where, before, after) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(before).flatMap(([name, old]) => {
        const now = (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__.at)(after, name);
        if (now === undefined || now === null)
            return [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('limit-removed', `${where}.${name} is gone`)];
        return (0,_quantity_js__WEBPACK_IMPORTED_MODULE_2__/* .isLowered */ .t)(old, now)
            ? [(0,_edit_js__WEBPACK_IMPORTED_MODULE_3__/* .edit */ .h)('limit-lowered', `${where}.${name} falls from ${String(old)} to ${String(now)}`)]
            : [];
    });
}
//# sourceMappingURL=manifest-edits.js.map

/***/ }),

/***/ 79695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isLowered)
/* harmony export */ });
/* unused harmony export quantityOf */
/** Suffixes of https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const FACTORS = {
    '': 1,
    ...{ n: 1e-9, u: 1e-6, m: 1e-3, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 },
    ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60 },
};
/** A number of Kubernetes ("500m", "2Gi") or of Compose ("512M"); null when it is something else. */
function quantityOf(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value !== 'string')
        return null;
    const [, digits, suffix = ''] = /^(\d{1,18}(?:\.\d{1,9})?)([A-Za-z]{0,2})$/.exec(value) ?? [];
    const factor = FACTORS[suffix] ?? FACTORS[suffix.replace(/[bB]$/, '').toUpperCase()];
    return digits === undefined || factor === undefined ? null : Number(digits) * factor;
}
/** True when both are numbers and the second is smaller. */
function isLowered(before, after) {
    const old = quantityOf(before);
    const now = quantityOf(after);
    return old !== null && now !== null && now < old;
}
//# sourceMappingURL=quantity.js.map

/***/ }),

/***/ 17962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   i: () => (/* binding */ PLAIN_DEPTH_MAX),
/* harmony export */   jh: () => (/* binding */ isMap)
/* harmony export */ });
/** How deep a walk goes into a value; no file of a kind that is read here is deeper. */
const PLAIN_DEPTH_MAX = 100;
const EMPTY_MAP = Object.freeze(Object.create(null));
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as a map; an empty one when it is something else. */
function mapOf(value) {
    return isMap(value) ? value : EMPTY_MAP;
}
/** The value as a list; an empty one when it is something else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
/** What lies under the keys, or undefined. Only what the file has: never a member of a prototype. */
function at(value, ...keys) {
    let inner = value;
    for (const key of keys) {
        if (!isMap(inner) || !Object.hasOwn(inner, key))
            return undefined;
        inner = inner[key];
    }
    return inner;
}
/** Keys and values of a map, in the order of the file. */
function entriesOf(value) {
    return Object.entries(mapOf(value));
}
/** Every text in the value, however deep, with the key that it stands under. */
function textsIn(value) {
    const found = [];
    const walk = (inner, key, depth) => {
        if (depth > PLAIN_DEPTH_MAX)
            return;
        if (typeof inner === 'string')
            found.push({ key, text: inner });
        else if (Array.isArray(inner))
            for (const one of inner)
                walk(one, key, depth + 1);
        else
            for (const [name, one] of entriesOf(inner))
                walk(one, name, depth + 1);
    };
    walk(value, '', 0);
    return found;
}
/** The same value written in the same way, whatever the order of the keys. */
function canonical(value) {
    return JSON.stringify(sorted(value ?? null, 0));
}
function sorted(value, depth) {
    if (depth > PLAIN_DEPTH_MAX)
        return null;
    if (Array.isArray(value))
        return value.map((one) => sorted(one, depth + 1));
    if (!isMap(value))
        return value;
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null, depth + 1)]));
}
//# sourceMappingURL=plain.js.map

/***/ })

};
