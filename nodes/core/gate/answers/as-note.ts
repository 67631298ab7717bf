import type { Proposal } from '../words/proposal';
import type { GateSettings } from '../words/settings';

/** What a note takes of a case. */
const noteField: Readonly<Record<string, string>> = {
	Subject: 'Note_Title',
	Description: 'Note_Content',
};

/**
 * A proposal for a case as a note on an open one: a second case of one matter would be worked on twice,
 * and what the open one says is nobody's to replace.
 */
export function asNote(
	proposal: Proposal,
	settings: GateSettings,
	caseId: string,
): { proposal: Proposal; settings: GateSettings } {
	const fields = proposal.fields.flatMap((one) => {
		const field = noteField[one.field];
		return field === undefined ? [] : [{ ...one, field }];
	});
	const { lookups, heldOptional, marksHold, owners } = settings;
	return {
		proposal: { ...proposal, fields },
		settings: {
			...{ action: 'create', matchingFields: [], fixedValues: {}, owners },
			...{ allowedFields: Object.values(noteField), alsoRequired: [], reasonForReview: '' },
			...{ lookups, heldOptional, marksHold, links: { case: caseId } },
		},
	};
}
