import { createPointChecker } from '../../proof/turns/check-points';
import { withSaidNames } from '../../proof/turns/said-names';
import { toTalk } from '../../proof/turns/talk';
import type { AnsweredField, Evidence } from '../../task/result';
import type { TextDocument } from '../../text/document';
import { readTranscript } from '../../text/turns';
import { isRemark, issueOf, type AnswerIssue } from '../../words/issue-catalog';
import type { Asking } from '../ask';
import { readingSetting } from '../reading-setting';

/**
 * Why a category was chosen, in the model's words, as a field. It is held where the words that were quoted
 * deny it or where it has numbers that nobody says, since the choice is then in doubt as well, and where
 * none is given. One that shares no word with what is said proves nothing and contradicts nothing: it is
 * left out, and stands under `raw`.
 */
export function proveReason(
	asking: Asking,
	{ reason, evidence }: { reason: string | undefined; evidence: Evidence | null },
	document: TextDocument,
): AnsweredField {
	const value = reason?.trim() || null;
	const issues =
		value === null ? [issueOf('REQUIRED_ABSENT')] : doubts(asking, { value, evidence }, document);
	const isUnsaid = issues.every(({ code }) => code === 'NOT_IN_TURNS') && issues.length > 0;
	const held = issues.some(({ code }) => !isRemark(code));
	return {
		value: isUnsaid ? null : value,
		raw: reason ?? null,
		kind: 'written',
		status: value === null || isUnsaid ? 'absent' : held ? 'review' : 'accepted',
		confidence: null,
		confidenceSource: 'none',
		evidence,
		issues,
	};
}

function doubts(
	asking: Asking,
	{ value, evidence }: { value: string; evidence: Evidence | null },
	document: TextDocument,
): AnswerIssue[] {
	const { header, turns } = readTranscript(document.text);
	const setting = readingSetting(asking, document, header);
	const talk = toTalk({ header, turns: withSaidNames(turns) }, setting);
	const quoted = turns.filter(({ start, end }) =>
		evidence && evidence.start !== null && evidence.end !== null
			? start < evidence.end && evidence.start < end
			: false,
	);
	const named = quoted.map(({ number }) => number);
	return createPointChecker(talk, value).checkPoint({ text: value, turns: named });
}
