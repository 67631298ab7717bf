import type { ErrorCatalog } from '../../kernel/errors';

/** Why the value of a record that was found stays as it is. */
export type KeptCode = 'FILLED' | 'OTHER_SCRIPT' | 'SAME';

/** What each of them means, and what to do if the value should have changed. */
export const keptCatalog: ErrorCatalog<KeptCode> = {
	FILLED: {
		title: 'The record holds another value, which was to be kept',
		advice:
			"Set 'Existing Values' to Replace and name the field in 'Fields to Replace', if proposals may change it.",
	},
	OTHER_SCRIPT: {
		title: 'The record has the name in another script',
		advice: 'Change the name by hand, if it is to be written in the other script from now on.',
	},
	SAME: {
		title: 'The record holds this value already',
		advice: 'Nothing is to be done.',
	},
};
