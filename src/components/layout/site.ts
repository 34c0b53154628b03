import { enableCopying } from './copy.ts';
import { closeMenusOnLeaving } from './menus.ts';
import { keepScrollablePanelsReachable } from './scrollable.ts';
import { enableSearch } from './search-opener.ts';
import { enableThemeToggle } from './theme-toggle.ts';

enableThemeToggle();
enableCopying();
keepScrollablePanelsReachable();
closeMenusOnLeaving();
enableSearch();
