import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, type RunnerTestFile, type RunnerTestSuite } from 'vitest';
import { sdkCoverage } from '../../../../sandbox/zoho/coverage-sdk.ts';
import { createTwin, type Twin } from '../../../../sandbox/zoho/twin.ts';
import type { SdkAnswer } from '../../../support/sdk/answer.ts';
import { lostValues } from '../../../support/sdk/lost-values.ts';
import { call, connect, records } from '../../../support/sdk/sdk.mjs';

type Given = Parameters<typeof call>[1];

export interface Sdk {
	readonly twin: Twin;
	/** Of the SDK's own, for files that it reads and writes. */
	readonly folder: string;
	call(name: string, given?: Given): Promise<SdkAnswer>;
	/** Ends the consent, as the SDK does it. */
	revoke(): Promise<unknown>;
	/** Creates records and gives their ids. */
	create(module: string, rows: Array<Record<string, unknown>>): Promise<string[]>;
}

type Suite = RunnerTestSuite | RunnerTestFile;

/** Whether no test was left out: one alone does not make all the calls of its file. */
const allRan = ({ tasks }: Suite): boolean =>
	tasks.every((task) => ('tasks' in task ? allRan(task) : task.mode === 'run'));

/** Of the documents of 2026; the SDK has no place for them. */
const NEWER_THAN_SDK = [
	'modules[].actual_singular_label',
	'modules[].actual_plural_label',
	'modules[].access_type',
	'modules[].public_fields_configured',
	'fields[].public',
	'fields[].unique.case_sensitive',
	'layouts[].sections[].mode',
	'layouts[].sections[].fields[].public',
	'layouts[].sections[].fields[].unique.case_sensitive',
	'custom_views[].module.api_name',
	'roles[].api_name',
	'profiles[].api_name',
	'org[].license_details.portal_users_license_purchased',
	'__timeline[].done_by.type__s',
	'__timeline[].done_by.profile.name',
	'__timeline[].done_by.profile.id',
	'__timeline[].field_history[].pick_list_values[].reference_value',
];

/**
 * A twin and the SDK that drives it, for the tests of one file; to be called once and first. When
 * all of them ran, the calls that `coverage-sdk.ts` has for the file must have gone well (in `unread`:
 * have been answered with 501), and the SDK must have understood all that it was answered.
 */
export function startSdk(): Sdk {
	let twin: Twin;
	let folder: string;
	let connected: Awaited<ReturnType<typeof connect>>;
	const lost = new Set<string>();
	const refused = new Set<string>();
	const driven = new Set(['OAuthToken.generateToken']);
	beforeAll(async () => {
		twin = await createTwin();
		folder = await mkdtemp(join(tmpdir(), 'zoho-sdk-'));
		connected = await connect(twin, folder);
	});
	afterAll(async ({}, suite) => {
		await twin.close();
		await rm(folder, { recursive: true, force: true });
		if (!allRan(suite)) return;
		const test = basename(expect.getState().testPath ?? '', '.test.ts');
		const promised = Object.values(sdkCoverage).flatMap((calls) =>
			typeof calls === 'string' ? [] : Object.keys(calls).filter((name) => calls[name] === test),
		);
		const made = test === 'unread' ? refused : driven;
		expect(promised.filter((name) => !made.has(name))).toEqual([]);
		expect([...lost].filter((path) => !NEWER_THAN_SDK.includes(path))).toEqual([]);
	});
	const sdk: Sdk = {
		get twin() {
			return twin;
		},
		get folder() {
			return folder;
		},
		call: async (name, given) => {
			const { answered, ...answer } = await call(name, given);
			if (answer.status === 501) refused.add(name);
			if (answer.status < 400) {
				driven.add(name);
				for (const path of lostValues(answered, answer.body)) lost.add(path);
			}
			return answer;
		},
		revoke: () => connected.revoke(),
		create: async (module, rows) => {
			const body = await records(rows);
			const { body: made } = await sdk.call('Record.createRecords', { of: [module], with: [body] });
			return made.data.map(({ details }) => details.id);
		},
	};
	return sdk;
}
