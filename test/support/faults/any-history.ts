import fc from 'fast-check';
import { fits, twinFaults } from './cases.ts';
import type { History, Try, TwinFault } from './history.ts';
import { wireFaults } from './wire-proxy.ts';
import { writes, type WriteName } from './writes.ts';

const names = Object.keys(writes) as WriteName[];

const ofTwin: fc.Arbitrary<TwinFault> = fc
	.record({
		fault: fc.constantFrom(...Object.values(twinFaults)),
		of: fc.constantFrom('write' as const, 'lookup' as const),
		after: fc.nat({ max: 3 }),
		times: fc.integer({ min: 1, max: 5 }),
	})
	.map(({ fault, ...rest }) => ({ ...fault, ...rest }));

const someTry = (write: WriteName): fc.Arbitrary<Try> => {
	const possible = wireFaults.filter((fault) => fits({ write, fault }));
	const none = fc.constant('none' as const);
	const wire = fc.oneof({ weight: 2, arbitrary: none }, fc.constantFrom(...possible));
	return fc.record(
		{
			wire: fc.array(wire, { maxLength: 5 }),
			twin: fc.array(ofTwin, { maxLength: 2 }),
			stopAt: fc.integer({ min: 1, max: 3 }),
			change: fc.constantFrom(
				'output' as const,
				'first item removed' as const,
				'items reversed' as const,
			),
		},
		{ requiredKeys: ['wire', 'twin'] },
	);
};

/** Any write with up to three requests, tried up to four times under any faults. */
export const anyHistory: fc.Arbitrary<History> = fc.constantFrom(...names).chain((write) =>
	fc.record({
		write: fc.constant(write),
		rows: fc.oneof(
			{ weight: 4, arbitrary: fc.integer({ min: 1, max: 8 }) },
			fc.integer({ min: 99, max: 230 }),
		),
		goOn: fc.boolean(),
		retryOnFail: fc.boolean(),
		tries: fc.array(someTry(write), { minLength: 1, maxLength: 4 }),
	}),
);
