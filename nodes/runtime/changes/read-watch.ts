import { given } from '../../core/kernel/given';
import type { ChangeKind } from '../../core/zoho/changes/change';
import type { Watch } from '../../core/zoho/changes/watch';
import { readOptionalConditions, toCriteria } from '../panel/conditions-fields';
import { failParameter } from '../parameters/parameter-errors';
import type { ParameterReader } from '../parameters/parameter-reader';

const events = [
	'created',
	'createdOrUpdated',
	'deleted',
	'fieldChanged',
	'stageChanged',
	'updated',
] as const;

/** Reads what `watchFields` and `watchOptions` ask for. Fails with the parameter that is empty or wrong. */
export function readWatch(parameters: ParameterReader): Watch {
	const kinds = new Set(parameters.choices('events', events).flatMap(kindsOf));
	if (kinds.size === 0) throw failParameter('PARAMETER_EMPTY', { parameter: 'Events' });
	const changedFields = kinds.has('fieldChanged') ? parameters.list('watchedFields') : [];
	if (kinds.has('fieldChanged') && changedFields.length === 0) {
		throw failParameter('PARAMETER_EMPTY', { parameter: 'Watched Field Names or IDs' });
	}
	const conditions = readOptionalConditions(parameters);
	return {
		module: parameters.locator('module'),
		kinds: [...kinds],
		changedFields,
		...given({ criteria: conditions && toCriteria(conditions) }),
		fields: parameters.list('options.fields'),
		users: {
			only: parameters.list('options.onlyUsers'),
			except: parameters.list('options.exceptUsers'),
			ignoreOwn: parameters.flag('ignoreOwn'),
		},
		withChanges: parameters.flag('options.includeChanges'),
	};
}

function kindsOf(event: (typeof events)[number]): ChangeKind[] {
	return event === 'createdOrUpdated' ? ['created', 'updated'] : [event];
}
