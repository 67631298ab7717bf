import type { History, Try, TwinFault } from './history.ts';
import { product, pairwise, type Case } from './pairs.ts';
import { wireFaults, type WireFault } from './wire-proxy.ts';
import { writes, type WriteName } from './writes.ts';

/** Every way in which the twin misbehaves, as a fault of the writes. */
export const twinFaults = {
	latency: { kind: 'latency', ms: 20 },
	'status 429': { kind: 'status', status: 429 },
	'status 500': { kind: 'status', status: 500 },
	'status 503': { kind: 'status', status: 503 },
	'status 403': { kind: 'status', status: 403, code: 'NO_PERMISSION' },
	'status 400': { kind: 'status', status: 400, code: 'INVALID_REQUEST' },
	'status 404 of a page': { kind: 'status', status: 404, text: '<html>Not found</html>' },
	'reset before': { kind: 'reset-before' },
	'reset after': { kind: 'reset-after' },
	truncate: { kind: 'truncate' },
	'expire token': { kind: 'expire-token' },
	scope: { kind: 'scope' },
} as const satisfies Record<string, Omit<TwinFault, 'of'>>;

type TwinFaultName = keyof typeof twinFaults;

const factors = {
	write: Object.keys(writes) as WriteName[],
	fault: ['none', ...wireFaults, ...(Object.keys(twinFaults) as TwinFaultName[])] as const,
	/** Which of its writes it befalls. */
	at: ['first', 'second', 'all'] as const,
	/** What goes wrong with the lookups that follow. */
	lookup: ['none', 'reset before', 'status 503'] as const,
	goOn: [false, true] as const,
	again: ['never', 'on fail', 'by hand', 'by hand, changed', 'stopped'] as const,
};

export type FaultCase = Case<typeof factors>;

/** A request that the wire doubles behind the back of both sides is told apart by Zoho alone. */
export const fits = ({ write, fault }: Pick<FaultCase, 'write' | 'fault'>): boolean =>
	writes[write].isToldApart || !fault.startsWith('twice');

/** Every pair of a write, a fault, its place and a way of trying again. */
export const pairedCases = (): FaultCase[] => pairwise(factors, fits);

/** The whole product. */
export const allCases = (): FaultCase[] => product(factors).filter(fits);

const isOfWire = (fault: FaultCase['fault']): fault is WireFault =>
	wireFaults.some((one) => one === fault);

/** A case as it is played, with as many rows as two requests take. */
export function historyOf({ write, fault, at, lookup, goOn, again }: FaultCase): History {
	const wire: WireFault[] = isOfWire(fault) ? [fault] : [];
	const [one = 'none' as const] = wire;
	const planned = { first: [one], second: ['none' as const, one], all: [one, one, one, one] }[at];
	const after = { first: 0, second: 1, all: 0 }[at];
	const times = at === 'all' ? 6 : 1;
	const own = isOfWire(fault) || fault === 'none' ? undefined : twinFaults[fault];
	const faults: TwinFault[] = [
		...(own ? [{ ...own, of: 'write' as const, after, times }] : []),
		...(lookup === 'none' ? [] : [{ ...twinFaults[lookup], of: 'lookup' as const, times: 4 }]),
	];
	const first: Try = {
		wire: planned,
		twin: faults,
		...(again === 'stopped' ? { stopAt: at === 'second' ? 2 : 1 } : {}),
	};
	const calm: Try = { wire: [], twin: [] };
	const changed: Try[] = [
		{ ...calm, change: 'output' },
		{ ...calm, change: 'first item removed' },
		{ ...calm, change: 'items reversed' },
	];
	const more = {
		never: [],
		'on fail': [],
		'by hand': [first, calm],
		'by hand, changed': [{ ...first, change: 'output' as const }, ...changed],
		stopped: [calm, calm],
	}[again];
	return {
		write,
		rows: writes[write].rows,
		goOn,
		retryOnFail: again === 'on fail',
		tries: [first, ...more],
	};
}
