import { Delivery } from './delivery.entity.js';
import { Inbound } from './inbound.entity.js';
import { Message, Recipient } from './message.entity.js';
import { Reminder, ReminderRecipient, ReminderRound } from './reminders/reminder.entity.js';

/** The tables of this place. */
export const outreachEntities = [Delivery, Inbound, Message, Recipient, ReminderRound, Reminder, ReminderRecipient];
