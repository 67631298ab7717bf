import { z } from 'zod';
import type { JsonObject } from '../../../kernel/json';
import { maybeText } from '../../arguments/argument';
import { toldSlot } from '../../appointments/told-slots';
import type { BookableUser } from '../../appointments/bookable-users';
import type { ModuleView } from '../../rights/module-view';
import type { ToolSettings } from '../../words/tool-settings';

/** Meetings, where a time can be held before it is booked: what holds it is created, changed and deleted. */
export const canHold = ({ module, can }: ModuleView): boolean =>
	module === 'Events' && can.create && can.update && can.delete;

/** For whom an appointment is. */
export const guestArguments = () => ({
	contact: maybeText('ID or exact name of the contact, where known'),
	phone: maybeText("The caller's number, with its country"),
	email: maybeText("The caller's address"),
});

export const zoneArgument = ({ appointments }: ToolSettings) =>
	maybeText(`Zone of the caller by name; null is ${appointments.zone}`);

/** With whom; asked only where the owner named several users. */
export const userArgument = ({ appointments }: ToolSettings) =>
	(appointments.users.length > 1
		? { user: maybeText('Name of whom the caller wants to see; null is anyone') }
		: {}) as { user: z.ZodNullable<z.ZodString> };

/** Which appointment is meant. */
export const appointmentArguments = () => ({
	appointment: maybeText('ID of the appointment; null finds the only coming one of the contact'),
	...guestArguments(),
});

/** A time as a model says it back. */
export const toldTime = (
	{ start, spoken, users: taking }: { start: string; spoken: string; users: string[] },
	users: readonly BookableUser[],
): JsonObject => toldSlot({ start, spoken, users: taking }, users);
