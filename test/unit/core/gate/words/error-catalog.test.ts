import { expect, it } from 'vitest';
import { gateErrorCatalog, failGate } from '../../../../../nodes/core/gate/words/error-catalog';

type GateCode = keyof typeof gateErrorCatalog;

it.each<[GateCode, string, string]>([
	['ACTION_UNKNOWN', "'Action'", "'update' or 'updateFound'"],
	['MATCH_MISSING', "'Match' and 'Found Record ID' are empty", "'Find Customer'"],
	['PROPOSAL_NOT_AN_OBJECT', "'Proposal'", 'output item of the GPT node'],
	['RULES_NOT_READABLE', "'fields.0' does not fit", "'Get Write Rules'"],
])('%s says what is wrong and what to give', (code, title, advice) => {
	const error = failGate(code, { path: 'fields.0' });
	expect(error.code).toBe(code);
	expect(error.message).toContain(title);
	expect(error.advice).toContain(advice);
});
