/* Editing where one reads, in the preview only: loaded by no page of a release. */

import { offer } from "./edit/controls.js";
import { tellNews } from "./edit/news.js";

offer();
tellNews();
