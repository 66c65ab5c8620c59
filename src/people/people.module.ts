import { Module } from '@nestjs/common';
import { sayFaults } from '../platform/problem.texts.js';
import { contactFaults } from './contact.texts.js';
import { PersonService } from './person.service.js';

sayFaults(contactFaults);

/** Persons and how they are reached. */
@Module({ providers: [PersonService], exports: [PersonService] })
export class PeopleModule {}
