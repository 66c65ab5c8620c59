import { AuditEntry, AuditSeal } from './audit.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { Session } from './session.entity.js';
import { SignInCode } from './sign-in-code.entity.js';

/** The tables of this place. */
export const accessEntities = [AuditEntry, AuditSeal, RoleGrant, Session, SignInCode];
