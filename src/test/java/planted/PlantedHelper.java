package planted;

public class PlantedHelper {}
