import { given } from '../../../core/kernel/given';
import type { StageMove } from '../../../core/zoho/deals/move-stages';
import { recordIdField } from '../../../runtime/panel/record-id-field';
import { describeWrite } from '../../showing/describe-write';
import { writeOperation } from '../../writing/write-operation';

/** Deal > Move Stage: to a stage of the deal's own pipeline. */
export const moveStage = writeOperation({
	name: 'Move Stage',
	value: 'moveStage',
	action: 'Move deal to stage',
	description: 'Move a deal to another stage of its pipeline',
	scopes: [
		...['ZohoCRM.modules.READ', 'ZohoCRM.modules.UPDATE'],
		...['ZohoCRM.settings.layouts.READ', 'ZohoCRM.settings.pipeline.READ'],
	],
	credits:
		'1 for each 10 deals and 1 for each 100 to read, 1 and 1 more for each layout for the pipelines, and 1 for each deal that a blueprint holds',
	routes: [
		'PUT /crm/v8/{module}',
		'GET /crm/v8/{module}',
		'GET /crm/v8/settings/layouts',
		'GET /crm/v8/settings/pipeline',
		'GET /crm/v8/{module}/{id}/actions/blueprint',
	],
	errors: [
		'DEAL_IN_BLUEPRINT',
		'INVALID_DATA',
		'INVALID_ID',
		'MANDATORY_NOT_FOUND',
		'MAPPING_MISMATCH',
		'NOT_ALLOWED',
		'NOT_APPROVED',
		'NOT_REVIEWED',
		'RECORD_IN_BLUEPRINT',
		'RECORD_LOCKED',
		'RECORD_NOT_FOUND',
		'STAGE_NOT_IN_PIPELINE',
	],
	properties: [
		{ ...recordIdField, displayName: 'Deal ID', name: 'dealId' },
		{
			displayName: 'Stage',
			name: 'stage',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Negotiation/Review',
			description: 'Name of the stage as the pipeline shows it',
		},
	],
	options: ['dryRun', 'trigger'],
	read: (parameters): StageMove => ({
		dealId: parameters.id('dealId'),
		stage: parameters.text('stage'),
	}),
	prepare: ({ params: move }) => ({
		request: {},
		entry: move,
		changes: { module: 'Deals', id: move.dealId, sets: true },
	}),
	send: (zoho, guards, moves) => zoho.deals.moveStages(guards, moves),
	show: (deal) => ({
		result: describeWrite('Deals', deal),
		...given({ written: deal.action === 'updated' ? `Deals ${deal.id} updated` : undefined }),
	}),
});
