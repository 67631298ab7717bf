import { idOf, isObject, type Json } from '../json.ts';
import type { World } from '../world.ts';

/** Where what belonged to a lead goes. */
export interface Heirs {
	contact: string;
	deal?: string;
	attachmentsTo: { module: string; id: string };
}

/**
 * Notes go to the contact; tasks, meetings and calls to the contact and, once there is one, the deal;
 * attachments to where the conversion says.
 */
export function moveRelated(world: World, lead: string, heirs: Heirs): void {
	const isLead = (value: Json | undefined) =>
		idOf(value) === lead && isObject(value) && value.module === 'Leads';
	const contact = { id: heirs.contact, module: 'Contacts' };
	const deal = heirs.deal === undefined ? null : { id: heirs.deal, module: 'Deals' };
	const save = (module: string, id: string, values: Record<string, Json>) => {
		world.store.save(module, id, values, world.clock.now(), world.settings.searchDelayMs);
	};
	for (const { id, values } of world.store.all('Notes')) {
		if (isLead(values.Parent_Id)) save('Notes', id, { ...values, Parent_Id: contact });
	}
	for (const module of ['Tasks', 'Events', 'Calls']) {
		for (const { id, values } of world.store.all(module)) {
			const about = isLead(values.What_Id);
			if (!about && !isLead(values.Who_Id)) continue;
			save(module, id, { ...values, Who_Id: contact, ...(about ? { What_Id: deal } : {}) });
		}
	}
	world.files.move('Leads', lead, heirs.attachmentsTo.module, heirs.attachmentsTo.id);
}
