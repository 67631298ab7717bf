import type { Span } from '../zones/span';

/** Somebody whose time is asked for. */
export interface CalendarUser {
	id: string;
	/** Their own zone: a whole day in their calendar is one there. */
	zone: string;
}

/** What keeps users busy: from one moment to another, or for whole days. */
export type BusyEntry = { users: readonly string[]; meetingId?: string } & (
	| (Span & {
			/** Whether it is one of those of which a day takes so many at most. */
			counts: boolean;
	  })
	| WholeDays
);

/** Both days included, `yyyy-MM-dd`. */
export interface WholeDays {
	firstDay: string;
	lastDay: string;
}

/** Minutes since midnight by the clock; `to` is 1440 for the end of the day. */
export interface DayHours {
	from: number;
	to: number;
}

/** When appointments can be at all, by the clocks of a zone. */
export interface Opening {
	zone: string;
	/** Of each day of the week, Sunday first; none on a day that is closed. */
	week: ReadonlyArray<readonly DayHours[]>;
	/** Days that are closed besides, `yyyy-MM-dd`. */
	closed: ReadonlySet<string>;
}

export interface SlotRules {
	/** By whose clocks days are counted and slots are shown. */
	zone: string;
	now: number;
	/** Slots begin here at the earliest; the first of the days is the one that it falls on. */
	from: number;
	/** How many days, as they are in the zone. */
	days: number;
	/** Everything below in ms. */
	duration: number;
	/** From one start to the next, counted from when the hours of a day begin. */
	step: number;
	/** Time that is free before and after, which may lie outside of the hours. */
	before: number;
	after: number;
	/** From now to the earliest start. */
	notice: number;
	/** No further slot on a day on which a user has so many entries that count. */
	mostPerDay?: number;
	/** Whether one free user is enough, or all have to be free. */
	needs: 'anyone' | 'everyone';
}

/** A time that is free. */
export interface FreeTime extends Span {
	/** Who is free, in the order in which they were given. */
	users: string[];
}
