import type { IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { takeWrites } from '../../../nodes/core/tools/writing/ledger';
import { writeLedger } from '../../../nodes/ZohoCrmTools/write-ledger';

const ceilings = { call: 10, session: 100, hour: 10 };
const copy = (data: IDataObject) => JSON.parse(JSON.stringify(data)) as IDataObject;

/** Processes that n8n gives copies of the node's static data. */
function process() {
	const memory = new Map();
	return (staticData: IDataObject, at: number, count: number) =>
		takeWrites(
			{ ledger: writeLedger(staticData, 'w/n', memory), now: () => at, session: 's' },
			ceilings,
			count,
		);
}

it('counts calls at the same time, which have copies of their own', () => {
	const take = process();
	const saved: IDataObject = {};
	take(copy(saved), 1, 6);
	take(copy(saved), 2, 4);
	expect(() => take(copy(saved), 3, 1)).toThrow("'Writes per Hour'");
});

it('counts what another process has saved, and no write twice', () => {
	const [one, other] = [process(), process()];
	const saved: IDataObject = {};
	one(saved, 1, 6);
	other(saved, 2, 3);
	one(saved, 3, 1);
	expect(() => other(saved, 4, 1)).toThrow("'Writes per Hour'");
});

it('counts two calls of one moment as two', () => {
	const take = process();
	const saved: IDataObject = {};
	for (let call = 0; call < 10; call += 1) take(saved, 1, 1);
	expect(() => take(saved, 1, 1)).toThrow("'Writes per Hour'");
});

it('begins anew after a restart with what was saved', () => {
	const saved: IDataObject = {};
	process()(saved, 1, 10);
	expect(() => process()(copy(saved), 2, 1)).toThrow("'Writes per Hour'");
	expect(() => process()({}, 2, 1)).not.toThrow();
});

it('keeps nodes apart', () => {
	const memory = new Map();
	const at = (place: string) => writeLedger({}, place, memory);
	at('w/a').write({ hour: [[1, 10]], sessions: {} });
	expect(at('w/b').read()).toEqual({ hour: [], sessions: {} });
});
