import type { ProfileGroup } from '../lib/clients/profile';
import { t } from '../lib/i18n';

const FIELDS: Record<string, () => string> = {
  name: () => t('field_name'),
  birthday: () => t('birthday'),
  anniversary: () => t('anniversary'),
  nickname: () => t('field_nickname'),
  sayName: () => t('field_sayName'),
  role: () => t('field_role'),
  company: () => t('field_company'),
  zone: () => t('field_zone'),
  workPlace: () => t('field_workPlace'),
  homePlace: () => t('field_homePlace'),
  bornIn: () => t('field_bornIn'),
  languages: () => t('field_languages'),
  website: () => t('field_website'),
  school: () => t('field_school'),
  university: () => t('field_university'),
  studied: () => t('field_studied'),
  graduated: () => t('field_graduated'),
  campusLife: () => t('field_campusLife'),
  schoolSports: () => t('field_schoolSports'),
  served: () => t('field_served'),
  rank: () => t('field_rank'),
  aboutService: () => t('field_aboutService'),
  partner: () => t('field_partner'),
  partnerWork: () => t('field_partnerWork'),
  partnerInterests: () => t('field_partnerInterests'),
  children: () => t('field_children'),
  childrenSchools: () => t('field_childrenSchools'),
  pets: () => t('field_pets'),
  lastEmployer: () => t('field_lastEmployer'),
  careerPath: () => t('field_careerPath'),
  proudOf: () => t('field_proudOf'),
  associations: () => t('field_associations'),
  mentors: () => t('field_mentors'),
  goalsNear: () => t('field_goalsNear'),
  goalsFar: () => t('field_goalsFar'),
  worksWithUs: () => t('field_worksWithUs'),
  clubs: () => t('field_clubs'),
  causes: () => t('field_causes'),
  sports: () => t('field_sports'),
  teams: () => t('field_teams'),
  reads: () => t('field_reads'),
  music: () => t('field_music'),
  collects: () => t('field_collects'),
  talksAbout: () => t('field_talksAbout'),
  avoid: () => t('field_avoid'),
  politics: () => t('field_politics'),
  religion: () => t('field_religion'),
  lunch: () => t('field_lunch'),
  food: () => t('field_food'),
  restaurants: () => t('field_restaurants'),
  holidays: () => t('field_holidays'),
  cars: () => t('field_cars'),
  travelHabits: () => t('field_travelHabits'),
  bestTime: () => t('field_bestTime'),
  health: () => t('field_health'),
  drinks: () => t('field_drinks'),
  smokes: () => t('field_smokes'),
  successIs: () => t('field_successIs'),
  valuesMost: () => t('field_valuesMost'),
  lastDone: () => t('field_lastDone'),
  seesUs: () => t('field_seesUs'),
  needs: () => t('field_needs'),
  offers: () => t('field_offers'),
  competitors: () => t('field_competitors'),
  decidesWith: () => t('field_decidesWith'),
  notes: () => t('field_notes'),
};

const GROUPS: Record<ProfileGroup, () => string> = {
  customer: () => t('group_customer'),
  education: () => t('group_education'),
  military: () => t('group_military'),
  family: () => t('group_family'),
  business: () => t('group_business'),
  interests: () => t('group_interests'),
  lifestyle: () => t('group_lifestyle'),
  us: () => t('group_us'),
};

/** The name of a profile field. One that this version does not know keeps its id. */
export function fieldLabel(id: string): string {
  return FIELDS[id]?.() ?? id;
}

/** The name of a group of fields. */
export function groupLabel(group: ProfileGroup): string {
  return GROUPS[group]();
}
