import './keys.js';
import './log.js';
