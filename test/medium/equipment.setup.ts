import { Audit } from '../../src/access/audit.service.js';
import { SupportReader } from '../../src/cooperation/support.reader.js';
import { SupportService } from '../../src/cooperation/support.service.js';
import { CheckService } from '../../src/equipment/check/check.service.js';
import { Intervals } from '../../src/equipment/check/intervals.service.js';
import { StockService } from '../../src/equipment/check/stock.service.js';
import { EquipmentReader } from '../../src/equipment/equipment.reader.js';
import { EquipmentService } from '../../src/equipment/equipment.service.js';
import { NeedReader } from '../../src/equipment/need/need.reader.js';
import { NeedService } from '../../src/equipment/need/need.service.js';
import { MakeReadyService } from '../../src/equipment/ready/make-ready.service.js';
import { Kinds } from '../../src/equipment/store/kinds.service.js';
import { Kits } from '../../src/equipment/store/kits.service.js';
import { Places } from '../../src/equipment/store/places.service.js';
import { agreementReader, groups } from './records.setup.js';

const audit = new Audit();

export const equipmentReader = new EquipmentReader();
export const kinds = new Kinds(groups, audit);
export const intervals = new Intervals(kinds);
export const equipment = new EquipmentService(groups, equipmentReader, intervals, new Kits(), audit);
export const checks = new CheckService(equipmentReader, intervals, audit);
export const stock = new StockService(equipmentReader, audit);
export const places = new Places(groups, audit);
export const lists = new MakeReadyService(groups, audit);
export const supportReader = new SupportReader();
export const support = new SupportService(groups, agreementReader, supportReader, audit);
export const needs = new NeedService(groups, new NeedReader(), support, audit);
