import "./theme.js";
import "./ui/outcry-app.js";
