import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
	businessHoursSchema,
	holidaySchema,
	type BusinessHours,
	type Holiday,
} from '../calendar/opening-hours.ts';
import { toUtc } from '../datetime.ts';
import { idOf, textOf, type JsonObject } from '../json.ts';
import type { Organisation } from '../org.ts';
import type { Surroundings } from '../records/checked.ts';
import { derive } from '../records/derive.ts';
import { readRow } from '../records/read-row.ts';
import { startValues } from '../records/start-values.ts';
import { findModule } from '../schema/modules.ts';
import type { World } from '../world.ts';

const user = z.object({
	id: z.string(),
	full_name: z.string(),
	email: z.string(),
	role: z.string(),
	profile: z.string(),
	time_zone: z.string(),
});

const seedSchema = z.object({
	org: z.looseObject({ company_name: z.string(), time_zone: z.string() }),
	users: z.tuple([user], user),
	business_hours: businessHoursSchema,
	holidays: z.array(holidaySchema),
	records: z.record(z.string(), z.array(z.record(z.string(), z.json()))),
	tags: z.record(z.string(), z.array(z.string())),
});

export interface Seed extends Organisation {
	business_hours: BusinessHours;
	holidays: Holiday[];
	records: Record<string, JsonObject[]>;
	tags: Record<string, string[]>;
}

/** The company the twin starts with. */
export function readSeed(): Seed {
	const file = new URL('./company.json', import.meta.url);
	const seed = seedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	return { ...seed, org: z.record(z.string(), z.json()).and(seedSchema.shape.org).parse(seed.org) };
}

/** Fills the twin from a seed; answers what the twin's own rules hold against its rows. */
export function plantSeed(world: World, seed: Seed): string[] {
	const complaints: string[] = [];
	const ids = new Map(
		Object.entries(seed.records).map(([module, rows]) => [
			module,
			new Set(rows.map((row) => String(row.id))),
		]),
	);
	const around: Surroundings = {
		recordExists: (module, id) => ids.get(module)?.has(id) ?? false,
		userExists: (id) => seed.users.some((one) => one.id === id),
		isInactive: () => false,
		find: (module, id) => world.store.find(module, id)?.values,
		openingHours: { holidays: [] },
		zone: seed.org.time_zone,
		user: seed.users[0].id,
		loosePicklists: false,
		now: world.clock.now(),
	};
	const taken = new Set<string>();
	for (const [module, names] of Object.entries(seed.tags)) {
		for (const name of names) world.tags.ensure(module, name);
	}
	for (const [module, rows] of Object.entries(seed.records)) {
		for (const [index, row] of rows.entries()) {
			const place = `${module}[${index}] ${String(row.id)}`;
			if (taken.has(String(row.id))) complaints.push(`${place}: the id is taken`);
			taken.add(String(row.id));
			complaints.push(
				...plantRow(world, module, row, index, around).map((text) => `${place}: ${text}`),
			);
		}
	}
	return complaints;
}

function plantRow(
	world: World,
	module: string,
	row: JsonObject,
	index: number,
	around: Surroundings,
): string[] {
	const spec = findModule(module);
	const id = idOf(row.id);
	if (!spec || id === undefined) return ['no such module, or no id'];
	const known = new Set(['id', '$se_module', ...spec.fields.map(({ name }) => name)]);
	const unknown = Object.keys(row).filter((name) => !known.has(name));
	const options = {
		...world.settings,
		rejectReadOnly: true,
		layoutRequired: 'always',
	} as const;
	const read = readRow(spec, row, index, options, around);
	if ('refused' in read) return [JSON.stringify(read.refused)];
	const now = toUtc(world.clock.now());
	const owner = idOf(row.Owner ?? null) ?? world.organisation.users[0].id;
	const start = startValues(world, spec, id, owner);
	const merged = { ...start, ...read.values };
	const derived = derive(spec, read.values, merged, now);
	world.store.save(spec.name, id, { ...merged, ...derived }, world.clock.now(), 0);
	world.history.add({
		user: owner,
		source: 'crm_ui',
		action: 'added',
		record: { module: spec.name, id, name: textOf(merged[spec.nameField]) ?? '' },
		related: null,
		at: world.clock.now(),
		changes: null,
	});
	return unknown.length > 0 ? [`unknown fields ${unknown.join(', ')}`] : [];
}
