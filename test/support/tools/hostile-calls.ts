import fc from 'fast-check';

/** What is there, and what a caller who means ill would like to reach. */
export interface Stage {
	tools: readonly string[];
	/** Of each module its fields, and IDs and names of its records, inside and outside of what is allowed. */
	modules: Readonly<Record<string, Module>>;
	values: readonly string[];
	/** Numbers of contacts inside and outside, and of nobody. */
	phones: readonly string[];
	/** Times, among them free ones. */
	starts: readonly string[];
}

export interface Module {
	fields: readonly string[];
	records: readonly string[];
	/** What a new record needs; of a module that is open. */
	needed?: ReadonlyArray<{ field: string; value: unknown }>;
}

export interface Call {
	tool: string;
	args: Record<string, unknown>;
}

const nasty = [
	'',
	' ',
	"' or id is not null or Stage = '",
	"x') or (id is not null",
	'%',
	'%%',
	'_',
	'*',
	'null',
	'../Accounts',
	'Accounts/../Leads',
	'id',
	'$state',
	'__proto__',
	'constructor',
	'toString',
	'Owner.email',
	'Account_Name.Account_Name',
	'Account_Name.Description',
	'What_Id->Accounts.Account_Name',
	'Accounts: 1',
	'\u0000',
	'\u202e',
	'5725767000000400001, 5725767000000400002',
	'a'.repeat(5_000),
	'limit 1, 2000',
	'; delete',
	'Leads#123',
	'Booking: 4711',
	'Held for booking: 4711 by 1',
];

/** Stands for a cursor that was issued for another question. */
export const heldCursor = 'held cursor';

/** Stands for the appointment that was booked last. */
export const heldAppointment = 'held appointment';

const operators = [
	'equals',
	'not_equals',
	'contains',
	'starts_with',
	'greater_than',
	'is_empty',
	'is_not_empty',
	'older_than_days',
	'within_last_days',
	'matches',
	'or 1=1',
];

/** Calls of a caller who knows the CRM and means ill, and of one who knows nothing. */
export function hostileCalls(stage: Stage): fc.Arbitrary<Call> {
	const weighed = Object.entries(stage.modules).map(([name, { needed }]) => ({
		weight: needed ? 8 : 1,
		arbitrary: fc.constant(name),
	}));
	return fc
		.oneof(...weighed)
		.chain((module) =>
			fc.constantFrom(...stage.tools).chain((tool) => callOf(stage, module, tool)),
		);
}

function callOf(stage: Stage, own: string, tool: string): fc.Arbitrary<Call> {
	const some = (list: readonly string[]) =>
		fc.oneof(
			{ weight: 30, arbitrary: fc.constantFrom(...list) },
			{ weight: 1, arbitrary: fc.constantFrom(...nasty) },
		);
	const here = stage.modules[own] ?? { fields: ['id'], records: ['1'] };
	const all = Object.values(stage.modules);
	const module = fc.oneof(
		{ weight: 30, arbitrary: fc.constant(own) },
		{ weight: 1, arbitrary: some(Object.keys(stage.modules)) },
	);
	const field = fc.oneof(
		{ weight: 30, arbitrary: fc.constantFrom(...here.fields) },
		{ weight: 1, arbitrary: some(all.flatMap(({ fields }) => fields)) },
	);
	const record = fc.oneof(
		{ weight: 30, arbitrary: fc.constantFrom(...here.records) },
		{ weight: 1, arbitrary: some(all.flatMap(({ records }) => records)) },
	);
	const value = fc.oneof(
		some(stage.values),
		record,
		fc.constantFrom(null, true, 0, -1, 1e308, 150, '150', '2026-12-01'),
	);
	const condition = fc.record({
		field,
		operator: fc.constantFrom(...operators),
		values: fc.array(some([...stage.values, ...here.records, '0', '14', '1000']), {
			minLength: 1,
			maxLength: 2,
		}),
	});
	// Seldom enough for most calls to have few faults: the guards behind the first are to be met as well.
	const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
		fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 2, arbitrary });
	const asked = {
		module,
		search: fc.oneof(fc.constant(null), some(stage.values)),
		conditions: maybe(fc.array(condition, { maxLength: 3 })),
		match: maybe(fc.constantFrom('all', 'any')),
		fields: maybe(fc.array(field, { maxLength: 4 })),
		sort_by: maybe(field),
		sort_order: maybe(fc.constantFrom('asc', 'desc')),
		limit: maybe(fc.constantFrom(1, 5, 200)),
		cursor: fc.oneof(
			{ weight: 6, arbitrary: fc.constant(null) },
			{
				weight: 1,
				arbitrary: fc.constantFrom('0.0.0', `a.zzzzzzzz.${'0'.repeat(64)}`, heldCursor),
			},
		),
	};
	const values = fc.array(fc.record({ field, value }), { minLength: 1, maxLength: 2 });
	const made = fc.record({
		values: values.map((given) => [
			...(here.needed ?? []).filter((one) => !given.some(({ field: name }) => name === one.field)),
			...given.filter(({ field: name }, at) => given.findIndex((one) => one.field === name) === at),
		]),
	});
	const path = fc.oneof(
		{ weight: 6, arbitrary: field },
		{
			weight: 1,
			arbitrary: fc.tuple(field, field).map(([a, b]) => `${a}.${b}`),
		},
	);
	const test = fc
		.tuple(path, fc.constantFrom('=', '!=', '>', 'like', 'is not null', 'in'), value)
		.map(([name, sign, one]) =>
			sign === 'is not null'
				? `${name} is not null`
				: sign === 'in'
					? `${name} in ('${String(one)}')`
					: `${name} ${sign} ${typeof one === 'number' ? one : `'${String(one)}'`}`,
		);
	const query = fc
		.tuple(
			fc.array(path, { minLength: 1, maxLength: 4 }),
			module,
			test,
			test,
			fc.constantFrom('and', 'or'),
			path,
		)
		.map(
			([columns, from, one, other, word, order]) =>
				`select ${columns.join(', ')} from ${from} where ${one} ${word} ${other} order by ${order} limit 200`,
		);
	const aggregate = fc
		.tuple(fc.constantFrom('COUNT', 'MAX', 'MIN', 'SUM'), path, module, test)
		.map(([how, name, from, where]) => `select ${how}(${name}) from ${from} where ${where}`);
	const wild = fc.oneof(
		query,
		aggregate,
		fc.constantFrom(
			'select id from Users where id is not null',
			'select Deal_Name from Deals where id in (select id from Accounts where id is not null)',
			'select * from Deals',
			"select Deal_Name from Deals where Stage = 'x' or (id is not null)) limit 200",
			"select Deal_Name as 'id from Accounts' from Deals where id is not null",
			'delete from Deals',
			'select Deal_Name from Deals#1 where id is not null',
		),
	);
	const start = fc.oneof(
		{ weight: 12, arbitrary: fc.constantFrom(...stage.starts) },
		{
			weight: 1,
			arbitrary: fc.constantFrom('soon', '2020-01-01T10:00:00Z', '2099-01-01', ...nasty),
		},
	);
	const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
		fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
	const guest = {
		contact: seldom(fc.oneof(record, some(stage.modules['Contacts']?.records ?? ['1']))),
		phone: fc.oneof({ weight: 9, arbitrary: some(stage.phones) }, maybe(record)),
		email: seldom(some(['nobody@else.example', ...stage.values])),
	};
	const appointment = fc.oneof(
		{ weight: 3, arbitrary: fc.constant(heldAppointment) },
		{ weight: 3, arbitrary: fc.constantFrom(...(stage.modules['Events']?.records ?? ['1'])) },
		{ weight: 1, arbitrary: record },
		{ weight: 3, arbitrary: fc.constant(null) },
	);
	const zone = seldom(fc.constantFrom('Asia/Kolkata', 'Nowhere', ...nasty));
	const user = seldom(some(stage.values));
	const byTool: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
		find_records: fc.record(asked),
		get_record: fc.record({ module, record, fields: asked.fields }),
		describe_module: fc.record({ module }),
		count_records: fc.record({
			module,
			conditions: asked.conditions,
			match: asked.match,
			group_by: asked.fields,
			sum: asked.sort_by,
		}),
		find_customer: fc.record({
			email: maybe(value),
			phone: maybe(value),
			person: maybe(some(stage.values)),
			company: maybe(some(stage.values)),
		}),
		run_coql: fc.record({ query: wild, cursor: asked.cursor }),
		create_records: fc.record({ module, records: fc.array(made, { minLength: 1, maxLength: 2 }) }),
		update_records: fc.record({
			module,
			records: fc.array(fc.record({ record, values }), { maxLength: 3 }),
		}),
		create_or_update_records: fc.record({
			module,
			match_by: asked.fields,
			records: fc.array(made, { minLength: 1, maxLength: 2 }),
		}),
		convert_lead: fc.record({
			lead: record,
			deal: maybe(values),
			contact: maybe(record),
			account: maybe(record),
		}),
		move_stage: fc.record({ deal: record, stage: some(stage.values) }),
		log_call: fc.record({
			module: maybe(module),
			record: maybe(record),
			subject: some(stage.values),
			type: fc.constantFrom('Inbound', 'Outbound', 'Missed'),
			start: fc.constantFrom('2026-12-01T14:00:00+01:00', 'soon'),
			minutes: fc.constantFrom(0, 7.5, -1),
			text: maybe(some(stage.values)),
		}),
		schedule_event: fc.record({
			module: maybe(module),
			record: maybe(record),
			title: some(stage.values),
			start: fc.constantFrom('2026-12-01T14:00:00+01:00', 'soon'),
			end: fc.constant('2026-12-01T15:00:00+01:00'),
			participants: maybe(fc.array(record, { maxLength: 2 })),
			location: fc.constant(null),
			reminder_minutes: fc.constantFrom(null, 0, 30),
			text: fc.constant(null),
		}),
		find_free_slots: fc.record({
			from: maybe(start),
			until: maybe(start),
			time_zone: zone,
			limit: maybe(fc.constantFrom(1, 20, 1000)),
			user,
		}),
		book_appointment: fc.record({
			start,
			time_zone: zone,
			user,
			title: some(stage.values),
			...guest,
			first_name: maybe(some(stage.values)),
			last_name: some(stage.values),
			text: maybe(some(stage.values)),
		}),
		reschedule_appointment: fc.record({ appointment, ...guest, start, time_zone: zone }),
		cancel_appointment: fc.record({ appointment, ...guest, reason: maybe(some(stage.values)) }),
		add_note: fc.record({
			module,
			record,
			title: maybe(some(stage.values)),
			content: some(stage.values),
		}),
		delete_records: fc.record({ module, records: fc.array(record, { maxLength: 3 }) }),
	};
	const fitting = byTool[tool.replace(/^zoho_/, '')] ?? fc.dictionary(fc.string(), fc.jsonValue());
	const wildArguments = fc.dictionary(fc.string(), fc.jsonValue());
	return fc
		.oneof(
			{ weight: 20, arbitrary: fitting },
			{
				weight: 1,
				arbitrary: fc.tuple(fitting, wildArguments).map(([one, more]) => ({ ...one, ...more })),
			},
			{ weight: 1, arbitrary: wildArguments },
		)
		.map((args): Call => ({ tool, args }));
}
