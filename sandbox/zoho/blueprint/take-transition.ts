import { notInTwin, refusal, type Verdict } from '../envelope.ts';
import { isObject, textOf, type Json, type JsonObject } from '../json.ts';
import { changeRecord, createRecord } from '../records/write.ts';
import type { ModuleSpec } from '../schema/field-spec.ts';
import { ownModule } from '../schema/modules.ts';
import type { StoredRecord } from '../store.ts';
import type { World } from '../world.ts';
import { standingOf, transitionsFrom, type Process, type Transition } from './processes.ts';

const at = (name: string) => ({ api_name: name, json_path: `$.blueprint[0].data.${name}` });

/**
 * Moves a record along a transition with the values that it asks for.
 * @returns what is wrong with the values; undefined when it was moved
 */
export function takeTransition(
	world: World,
	spec: ModuleSpec,
	process: Process,
	record: StoredRecord,
	transition: Transition,
	data: JsonObject,
): Verdict | undefined {
	const { Notes: note, Attachments: files, CheckLists: lists, ...given } = data;
	if (files !== undefined) throw notInTwin('attachments of a transition');
	if (lists !== undefined) throw notInTwin('checklists of a transition');
	const missing = Object.keys(transition.asks).find(
		(name) => transition.asks[name] === 'mandatory' && isEmpty(given[name] ?? record.values[name]),
	);
	if (missing !== undefined) {
		return refusal('MANDATORY_NOT_FOUND', 'required field not found', at(missing));
	}
	const asked = Object.fromEntries(
		Object.entries(given).filter(([name]) => name in transition.asks),
	);
	const acting: World = { ...world, actor: { ...world.actor, source: 'blueprint' } };
	const free = { ...record, values: { ...record.values, $process_flow: false } };
	const row = { ...asked, [process.field]: transition.to };
	const said = changeRecord(acting, spec, free, row, 0);
	if (said.status === 'error') return inData(said);
	goOn(world, spec, process, record.id);
	if (typeof note === 'string' && note !== '') {
		const parent = { id: record.id, module: { api_name: spec.name } };
		createRecord(acting, ownModule('Notes'), { Note_Content: note, Parent_Id: parent }, 0);
	}
	return undefined;
}

const isEmpty = (value: Json | undefined): boolean =>
	value === undefined || value === null || value === '';

/** A record stays in its process until nothing leads on. */
function goOn({ store, clock }: World, spec: ModuleSpec, process: Process, id: string): void {
	const record = store.find(spec.name, id);
	if (!record) return;
	const stays = transitionsFrom(process, standingOf(process, record.values)).length > 0;
	store.save(spec.name, id, { ...record.values, $process_flow: stays }, clock.now(), 0);
}

/** The place of a problem in the body of a transition; the first of several. */
function inData(verdict: Verdict): Verdict {
	const { errors } = verdict.details;
	const [first] = Array.isArray(errors) ? errors : [];
	const one: Verdict = isObject(first) ? { ...verdict, ...first } : verdict;
	const path = (textOf(one.details.json_path) ?? '').replace('$.data[0]', '$.blueprint[0].data');
	return { ...one, details: { ...one.details, json_path: path } };
}
