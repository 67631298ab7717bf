import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
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

/** Of the documents of 2026; the SDK, of 2025, has no place for them. */
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
];

/**
 * A twin and the SDK that drives it, for the tests of one file; to be called once and first.
 * @param test name of the file without its ending, as `coverage-sdk.ts` has it
 */
export function startSdk(test: string): Sdk {
	let twin: Twin;
	let folder: string;
	let connected: Awaited<ReturnType<typeof connect>>;
	const lost = new Set<string>();
	const driven = new Set(['OAuthToken.generateToken']);
	beforeAll(async () => {
		twin = await createTwin();
		folder = await mkdtemp(join(tmpdir(), 'zoho-sdk-'));
		connected = await connect(twin, folder);
	});
	afterAll(async () => {
		await twin.close();
		await rm(folder, { recursive: true, force: true });
		const promised = Object.values(sdkCoverage).flatMap((calls) =>
			typeof calls === 'string' ? [] : Object.keys(calls).filter((name) => calls[name] === test),
		);
		expect(promised.filter((name) => !driven.has(name))).toEqual([]);
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
			driven.add(name);
			const { answered, ...answer } = await call(name, given);
			if (answer.status < 300) {
				for (const path of lostValues(answered, JSON.parse(JSON.stringify(answer.body))))
					lost.add(path);
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
